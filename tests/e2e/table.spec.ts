import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { findInThemes } from './support/axe.ts';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ savesData: true });

const grid = (page: Page): Locator => page.getByRole('grid');
const head = (page: Page, name: string): Locator =>
  page.getByRole('columnheader').filter({ hasText: name });
/** The cells of a column that are in sight, from top to bottom. */
const column = (page: Page, at: number): Locator =>
  grid(page).locator(`[role="gridcell"][aria-colindex="${at}"]`);

async function openTable(explorer: ExplorerPage, link = 'questions?pagesize=100'): Promise<void> {
  await explorer.open(link);
  await explorer.run.click();
  await explorer.page.getByRole('tab', { name: 'Table' }).click();
  await expect(grid(explorer.page)).toBeVisible();
}

/** Where the document has been scrolled to, and how far it could be. */
const scrolled = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const { scrollTop, scrollLeft, scrollWidth, clientWidth } = document.documentElement;
    return [scrollTop, scrollLeft, scrollWidth - clientWidth];
  });

/** The scores in the order of their rows. */
async function scores(page: Page): Promise<number[]> {
  const lines = grid(page).locator('[role="row"]:not([aria-rowindex="1"])');
  const cells = await lines.evaluateAll((rows) =>
    rows
      .sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
      .map((row) => Number(row.querySelector('[aria-colindex="2"]')?.textContent)),
  );
  return cells;
}

test('sorts by a click and by Enter on a head', async ({ explorer, page }) => {
  await openTable(explorer);
  const score = head(page, 'score');
  await score.click();
  await expect(score).toHaveAttribute('aria-sort', 'ascending');
  const up = await scores(page);
  expect(up).toEqual(up.toSorted((a, b) => a - b));
  await page.keyboard.press('Enter');
  await expect(score).toHaveAttribute('aria-sort', 'descending');
  const down = await scores(page);
  expect(down).toEqual(down.toSorted((a, b) => b - a));
  expect(down[0]).toBeGreaterThan(up[0] ?? 0);
});

test('one Tab stop, and keys lead through all rows without the document moving', async ({
  explorer,
  page,
}) => {
  await openTable(explorer);
  await page.getByRole('button', { name: 'Copy or download' }).focus();
  await page.keyboard.press('Tab');
  await expect(head(page, 'title')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(column(page, 1).first()).toBeFocused();
  await page.keyboard.press('Control+End');
  const last = page.locator('[aria-rowindex="101"] > [aria-colindex="10"]');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Home');
  await expect(page.locator(':focus')).toHaveAttribute('aria-colindex', '1');
  await expect(page.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Control+Home');
  const first = page.locator('[aria-rowindex="2"] > [aria-colindex="1"]');
  await expect(first).toBeFocused();
  const covered = await first.evaluate((cell) => {
    const { left, top, height } = cell.getBoundingClientRect();
    return document.elementFromPoint(left + 20, top + height / 2) !== cell;
  });
  expect(covered).toBe(false);
  await page.keyboard.press('Tab');
  await expect(first).not.toBeFocused();
  expect(await scrolled(page)).toEqual([0, 0, 0]);
});

test('the row with the focus keeps it while others scroll by', async ({ explorer, page }) => {
  await openTable(explorer);
  const cell = page.locator('[aria-rowindex="3"] > [aria-colindex="1"]');
  await cell.click();
  const text = (await cell.textContent()) ?? '';
  await grid(page).evaluate((box) => box.scrollTo({ top: box.scrollHeight }));
  await expect(page.locator('[aria-rowindex="101"]')).toBeVisible();
  await expect(page.locator(':focus')).toHaveText(text.trim());
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[aria-rowindex="4"] > [aria-colindex="1"]')).toBeFocused();
  await expect(page.locator(':focus')).toBeInViewport();
});

test('filters the rows by what is in the shown columns', async ({ explorer, page }) => {
  await openTable(explorer);
  await page.getByLabel('Filter the rows').fill('KUBERNETES');
  await expect(page.getByText(/^\d+ of 100 rows$/)).toBeVisible();
  for (const row of await grid(page).locator('[role="row"]:not([aria-rowindex="1"])').all())
    await expect(row).toContainText(/kubernetes/i);
  await page.getByLabel('Filter the rows').press('Escape');
  await expect(page.getByText('100 rows', { exact: true })).toBeVisible();
});

test('chosen columns and their order are there after a reload', async ({ explorer, page }) => {
  await openTable(explorer);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'last_activity_date' }).uncheck();
  await page.getByRole('checkbox', { name: 'owner.reputation' }).check();
  await page.getByRole('button', { name: 'Move tags up' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Move tags up' })).toBeFocused();
  await page.getByRole('button', { name: 'Move tags up' }).press('Enter');
  const chosen = [
    ...['title', 'score', 'answer_count', 'view_count', 'tags', 'creation_date'],
    ...['owner.display_name', 'is_answered', 'question_id', 'owner.reputation'],
  ];
  const names = page.getByRole('columnheader').locator('.name');
  await expect(names).toHaveText(chosen);
  await page.reload();
  await explorer.run.click();
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(names).toHaveText(chosen);
});

test('a downloaded CSV has the rows that are shown, and no formulas', async ({
  explorer,
  page,
}) => {
  const hostile = '=HYPERLINK("http://evil.test","x")';
  const items = [
    { title: hostile, score: -3, tags: ['a', 'b'], question_id: 9007199254740993n },
    { title: 'Ünïcode, "quoted"', score: 1, tags: [], question_id: 2 },
    { title: 'filtered away', score: 0, tags: [], question_id: 3 },
  ];
  const json = JSON.stringify({ items, has_more: false }, (_, value: unknown) =>
    typeof value === 'bigint' ? `#${value}#` : value,
  ).replace(/"#(\d+)#"/, '$1');
  await page.route('**/2.3/questions?**', (route) =>
    route.fulfill({ contentType: 'application/json', body: json }),
  );
  await openTable(explorer);
  await head(page, 'score').click();
  await page.getByLabel('Filter the rows').fill('i');
  await page.getByRole('button', { name: 'Columns' }).click();
  for (const name of ['tags']) await page.getByRole('checkbox', { name }).uncheck();
  await page.keyboard.press('Escape');
  await page.getByLabel('Filter the rows').fill('e');
  await page.getByRole('button', { name: 'Copy or download' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('questions.csv');
  expect(await readFile(await file.path(), 'utf8')).toBe(
    '\uFEFFtitle,score,question_id\r\n' +
      `"'=HYPERLINK(""http://evil.test"",""x"")",-3,9007199254740993\r\n` +
      'filtered away,0,3\r\n' +
      '"Ünïcode, ""quoted""",1,2\r\n',
  );
  await page.getByRole('button', { name: 'Copy as NDJSON' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  expect(await explorer.copied()).toContain('"question_id":9007199254740993}');
});

test('a click on an id offers where it leads, and fills the form', async ({ explorer, page }) => {
  await openTable(explorer);
  const cell = page.locator('[aria-rowindex="2"] > [aria-colindex="10"]');
  const id = ((await cell.textContent()) ?? '').trim();
  await cell.click();
  await expect(page.getByText(`question_id ${id}`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  const leads = page.getByRole('list', { name: `Open with question_id ${id}` });
  await leads.getByRole('button', { name: '/questions/{ids}/comments' }).click();
  await expect(explorer.url).toContainText(`/questions/${id}/comments`);
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
]) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    test('axe finds nothing, and only the table scrolls', async ({ explorer, page }) => {
      test.setTimeout(120_000);
      await openTable(explorer);
      await head(page, 'score').click();
      const check = async (name: string) => {
        expect.soft(await findInThemes(page), name).toEqual([]);
      };
      await check('the table');
      await page.getByRole('button', { name: 'Columns' }).click();
      await check('the columns');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Copy or download' }).click();
      await check('copy or download');
      await page.keyboard.press('Escape');
      const before = await scrolled(page);
      await grid(page).evaluate((box) => box.scrollTo({ top: 5000, left: 5000 }));
      await expect(page.locator('[aria-rowindex="101"]')).toBeVisible();
      expect(await scrolled(page)).toEqual(before);
      expect(before[2]).toBe(0);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the first tap on a value that leads on opens what it leads to', async ({
    explorer,
    page,
  }) => {
    await openTable(explorer, 'tags?pagesize=100');
    const cell = grid(page).locator('.leading').nth(2);
    await cell.scrollIntoViewIfNeeded();
    const before = await cell.boundingBox();
    await cell.tap();
    await expect(page.locator(':popover-open')).toBeVisible();
    expect((await cell.boundingBox())?.y).toBe(before?.y);
  });
});
