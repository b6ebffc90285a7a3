// This file holds that above the one-column layout only columns scroll: the document is as large as the window, in
// whatever state the page is.
import type { Locator, Page } from '@playwright/test';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';
import { WorkbenchPage } from './support/workbench.ts';

type State = readonly [name: string, reach: (explorer: ExplorerPage, page: Page) => Promise<void>];

/** Each state of the page and how it is reached from the one before. */
const states: readonly State[] = [
  ['at the start', (explorer) => explorer.open('questions')],
  [
    'with everything a form can hold',
    async (explorer) => {
      await explorer.open(`advanced-search?tagged=${tags(60)}&q=${'long '.repeat(300)}`);
      await explorer.button('About fromdate').click();
    },
  ],
  [
    'with notices',
    async (explorer) => {
      await explorer.open('questions?nope=1&filter=withbody');
      await expect(explorer.notices).toContainText('nope');
    },
  ],
  ['after a run', run],
  [
    'with the error of a field',
    async (explorer) => {
      await explorer.field('pagesize').fill('101');
      await explorer.run.click();
      await expect(explorer.problem('pagesize')).not.toBeEmpty();
    },
  ],
  [
    'refused',
    async (explorer) => {
      await explorer.button('Send anyway').click();
      await expect(explorer.outcome).toContainText('HTTP 400');
    },
  ],
  [
    'with what was copied last',
    async (explorer) => {
      await explorer.button('Copy the URL').click();
      await expect(explorer.page.getByText('Copied').first()).toBeAttached();
    },
  ],
  ['with the error laboratory', (explorer) => triggerError(explorer)],
  [
    'with what the doctor found',
    async (explorer, page) => {
      await page.getByRole('tab', { name: 'Doctor' }).click();
      await explorer.button('Examine the token').click();
      await expect(explorer.button('Examine the token')).toBeVisible();
    },
  ],
  [
    'with the missing fields',
    async (explorer, page) => {
      await explorer.field('pagesize').fill('50');
      await run(explorer);
      await explorer.button('Why is a field missing?').click();
      await expect(missing(page).locator('summary').first()).toBeVisible();
    },
  ],
  [
    'with every missing field opened',
    async (_, page) => {
      const closed = missing(page).locator('details:not([open]) > summary');
      while ((await closed.count()) > 0) await closed.first().press('Enter');
      await missing(page).locator('summary').last().scrollIntoViewIfNeeded();
      await missing(page).getByRole('button').last().focus();
    },
  ],
  [
    'with the workbench',
    async (_, page) => {
      const workbench = new WorkbenchPage(page);
      await workbench.open();
      const tabs = workbench.dialog.getByRole('tab');
      await tabs.last().waitFor();
      for (const tab of await tabs.all()) await tab.click();
    },
  ],
  [
    'aimed at the team',
    async (explorer, page) => {
      await page.keyboard.press('Escape');
      await explorer.aim('My team');
      await explorer.field('Team slug').focus();
    },
  ],
];

for (const viewport of [
  { width: 1024, height: 768 },
  { width: 1200, height: 800 },
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]) {
  test.describe(`${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('the document never scrolls', async ({ page, explorer, excuse }) => {
      test.setTimeout(300_000);
      excuse(/status of 400/);
      for (const [name, reach] of states) {
        await reach(explorer, page);
        await page.mouse.move(viewport.width * 0.7, viewport.height * 0.8);
        await page.mouse.wheel(0, 20_000);
        await expect.poll(() => sizeOf(page), name).toEqual({ ...viewport, x: 0, y: 0 });
        expect(await astray(page), name).toEqual([]);
      }
    });
  });
}

const tags = (count: number): string =>
  Array.from({ length: count }, (_, index) => `tag-${index}`).join(';');

const missing = (page: Page): Locator => page.getByRole('region', { name: 'Missing fields' });

async function run(explorer: ExplorerPage): Promise<void> {
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(explorer.button('Find')).toBeEnabled({ timeout: 15_000 });
}

async function triggerError(explorer: ExplorerPage): Promise<void> {
  await explorer.page.getByRole('tab', { name: 'Error laboratory' }).click();
  await explorer.button('Trigger it').click();
  await expect(explorer.page.getByRole('heading', { name: 'What it means' })).toBeVisible();
}

/** How large the document is, and where it has been scrolled to. */
function sizeOf(page: Page) {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const { scrollX, scrollY } = window;
    return { width: scrollWidth, height: scrollHeight, x: scrollX, y: scrollY };
  });
}

/** What is read aloud and not seen, and would not scroll with what it belongs to. */
function astray(page: Page): Promise<string[]> {
  return page.locator('.unseen').evaluateAll((labels) =>
    labels
      .filter((label) => {
        if (!(label instanceof HTMLElement) || !label.checkVisibility()) return false;
        let scroller = label.parentElement;
        while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
          scroller = scroller.parentElement;
        return scroller !== null && !scroller.contains(label.offsetParent);
      })
      .map((label) => label.textContent),
  );
}
