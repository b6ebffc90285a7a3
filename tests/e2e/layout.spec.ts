import type { Locator, Page } from '@playwright/test';
import { EventEmitter, once } from 'node:events';
import { expect, test } from './support/fixtures.ts';
import { WorkbenchPage } from './support/workbench.ts';

interface Shift {
  readonly value: number;
  /** What moved. */
  readonly moved: readonly string[];
}

/** Notes every shift of the layout, also those that follow an input at once. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface LayoutShift extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    const shifts: Shift[] = [];
    Reflect.set(window, 'layoutShifts', shifts);
    const nameOf = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return `${element?.closest('[id], section')?.id ?? ''} ${element?.localName ?? ''}`;
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[])
        shifts.push({ value: entry.value, moved: entry.sources.map(({ node }) => nameOf(node)) });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The shifts since the last time. */
function takeShifts(page: Page): Promise<readonly Shift[]> {
  return page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return (Reflect.get(window, 'layoutShifts') as Shift[]).splice(0);
  });
}

test('nothing of a panel touches its edge', async ({ page, explorer }) => {
  await explorer.open();
  for (const name of ['Missing fields', 'Doctor', 'Error laboratory', 'To v3']) {
    await page.getByRole('tab', { name }).click();
    const panel = page.getByRole('tabpanel', { name });
    const first = panel.locator('p').first();
    const [outer, inner] = [await panel.boundingBox(), await first.boundingBox()];
    expect((inner?.x ?? 0) - (outer?.x ?? 0), name).toBeGreaterThanOrEqual(8);
    expect((inner?.y ?? 0) - (outer?.y ?? 0), name).toBeGreaterThanOrEqual(8);
  }
});

test('the tabs stay where they are when another one is selected', async ({ page, explorer }) => {
  await explorer.open();
  for (const list of ['Commands for', 'Panels below the request']) {
    const tabs = page.getByRole('tablist', { name: list }).getByRole('tab');
    await expect(tabs.last()).toBeVisible();
    // From the first one on: where they are too many for the row, it scrolls.
    const places = () =>
      tabs.evaluateAll((all) => {
        const [start = 0, ...others] = all.map((tab) => tab.getBoundingClientRect().x);
        return others.map((x) => Math.round(x - start));
      });
    const before = await places();
    for (const tab of (await tabs.all()).toReversed()) {
      await tab.click();
      expect(await places()).toEqual(before);
    }
  }
});

test('the first command is whole, and nothing stands half below it', async ({ explorer }) => {
  await explorer.open();
  const panel = await explorer.commands.getByRole('tabpanel').boundingBox();
  const block = await explorer.command.boundingBox();
  if (!panel || !block) throw new Error('The commands have no panel or no command.');
  expect(block.y + block.height).toBeLessThanOrEqual(panel.y + panel.height);
  await expect(explorer.commands.getByRole('tabpanel').locator('> *')).toHaveCount(1);
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    test('nothing moves while the page loads', async ({ page, explorer }) => {
      await watchShifts(page);
      await explorer.open('questions?tagged=ci;cd&fromdate=7d');
      await page.waitForLoadState('networkidle');
      const shifts = await takeShifts(page);
      expect(
        shifts.reduce((sum, { value }) => sum + value, 0),
        JSON.stringify(shifts),
      ).toBeLessThan(0.01);
    });

    test('the form stays where it is while the rest of the page comes', async ({
      page,
      explorer,
    }) => {
      await watchShifts(page);
      const slow = await page.context().newCDPSession(page);
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await explorer.open();
      await expect(explorer.frame('filter')).toContainText('Not set; the API uses default');
      const moved = (await takeShifts(page)).flatMap((shift) => shift.moved);
      expect(moved.filter((what) => what.startsWith('try-it'))).toEqual([]);
    });

    test('nothing but the response moves when it arrives', async ({ page, explorer }) => {
      await watchShifts(page);
      await explorer.open();
      await explorer.run.scrollIntoViewIfNeeded();
      await takeShifts(page);
      await explorer.run.press('Enter');
      await expect(explorer.outcome).toContainText('HTTP 200');
      await expect(explorer.button('Find')).toBeEnabled({ timeout: 15_000 });
      const moved = (await takeShifts(page)).flatMap((shift) => shift.moved);
      expect(moved.filter((what) => !what.startsWith('response'))).toEqual([]);
    });
  });
}

/** How far an element is from the top of another. CSS pixels. */
async function distance(from: Locator, to: Locator): Promise<number> {
  await from.waitFor();
  await to.waitFor();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  return (end?.y ?? NaN) - (start?.y ?? NaN);
}

/** Holds what the page asks of the sandbox back, until it is let go. */
async function holdCalls(page: Page): Promise<() => void> {
  const gate = new EventEmitter();
  const opened = once(gate, 'open');
  await page.route('**/2.3/**', async (route) => {
    await opened;
    await route.continue();
  });
  return () => void gate.emit('open');
}

for (const width of [1440, 390]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('a sample that arrives moves nothing in the workbench', async ({ page, explorer }) => {
      await explorer.open('questions');
      const letGo = await holdCalls(page);
      const workbench = new WorkbenchPage(page);
      await workbench.open();
      const heading = workbench.dialog.getByRole('heading', { name: 'Compared with default' });
      await expect(workbench.dialog.getByText('Loading the sample')).toBeVisible();
      const before = await distance(workbench.dialog, heading);
      letGo();
      await expect(workbench.sample).toContainText('"items"');
      expect(await distance(workbench.dialog, heading)).toBe(before);
    });

    test('a filter that was made does not push the response down', async ({ page, explorer }) => {
      await explorer.open('questions');
      const workbench = new WorkbenchPage(page);
      await expect(explorer.command).toContainText('curl');
      const before = await distance(explorer.commands, explorer.response);
      await workbench.open();
      await workbench.tick('question.body');
      await workbench.make.click();
      await expect(explorer.command).toContainText('filter: default + question.body');
      expect(await distance(explorer.commands, explorer.response)).toBe(before);
    });

    test('what is beside the button of the doctor stays where it is', async ({
      page,
      explorer,
    }) => {
      await explorer.open('questions');
      const letGo = await holdCalls(page);
      await page.getByRole('tab', { name: 'Doctor' }).click();
      const choice = page.getByLabel('Also try a write');
      await choice.scrollIntoViewIfNeeded();
      const before = await choice.boundingBox();
      await explorer.button('Examine the token').click();
      await expect(explorer.button('Stop')).toBeFocused();
      expect(await choice.boundingBox()).toEqual(before);
      letGo();
      await expect(explorer.button('Examine the token')).toBeFocused();
      expect(await choice.boundingBox()).toEqual(before);
    });
  });
}

test('what came of the step of a guide moves no response on a phone', async ({
  page,
  explorer,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open('questions?guide=paging');
  const bar = page.getByRole('group', { name: 'Guide', exact: true });
  await expect(bar).toContainText('Guide: Paging');
  const height = () => bar.evaluate((group) => group.getBoundingClientRect().height);
  const before = await height();
  const steps = page.getByRole('article').getByRole('button', { name: /^Try it/ });
  await steps.first().click();
  await expect(bar).toContainText('Got there');
  expect(await height()).toBe(before);
});

test('at 320 px nothing is cut off at the side', async ({ page, explorer }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await explorer.open('questions');
  await explorer.response.waitFor({ state: 'attached' });
  for (const button of ['Endpoints', 'Sandbox settings', 'Menu', 'Run']) {
    const { x, width } = (await explorer.button(button).boundingBox()) ?? { x: 0, width: Infinity };
    expect(x + width, button).toBeLessThanOrEqual(320);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('a search in a wide window lays no list over the form of a narrow one', async ({
  page,
  explorer,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await explorer.open('questions');
  await expect(explorer.search).toBeVisible();
  await page.keyboard.press('/');
  await expect(explorer.search).toBeFocused();
  await page.setViewportSize({ width: 720, height: 450 });
  await expect(explorer.search).toBeHidden();
  await page.keyboard.press('/');
  await expect(explorer.search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(explorer.search).toBeHidden();
  await expect(explorer.button('Endpoints')).toBeFocused();
});

for (const width of [1440, 1024, 390, 360]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('what is said of the request pushes nothing down', async ({ page, explorer }) => {
      await explorer.open('questions?pagesize=1');
      await explorer.response.waitFor();
      const top = () =>
        explorer.response.evaluate((section) => {
          const pane = section.querySelector('.pane');
          return (pane?.getBoundingClientRect().top ?? 0) - section.getBoundingClientRect().top;
        });
      const first = await top();
      await explorer.run.click();
      await expect(explorer.outcome).toContainText('HTTP 200');
      expect(await top(), 'after a run').toBe(first);
      await explorer.field('tagged').fill('docker');
      await expect(explorer.button('Show that request')).toBeVisible();
      expect(await top(), 'from an earlier request').toBe(first);
      await page.route('**/2.3/**', () => undefined);
      await explorer.run.click();
      await expect(explorer.shownRequest).toContainText('in progress');
      await explorer.field('tagged').fill('ci');
      await expect(explorer.shownRequest).toContainText('The form has changed');
      expect(await top(), 'under way').toBe(first);
    });
  });
}
