// This file holds that the space of the page goes to what people look at, whatever its size and theme.
import type { Locator, Page } from '@playwright/test';
import { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';

async function run(explorer: ExplorerPage): Promise<void> {
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(explorer.button('Find')).toBeEnabled({ timeout: 15_000 });
}

/** How many lines of the JSON are in sight as a whole. */
function visibleLines(explorer: ExplorerPage): Promise<number> {
  return explorer.response.locator('.monaco-editor').evaluate((editor) => {
    const { top, bottom } = editor.getBoundingClientRect();
    const end = Math.min(bottom, window.innerHeight);
    return [...editor.querySelectorAll('.view-line')].filter((line) => {
      const place = line.getBoundingClientRect();
      return place.top >= top && place.bottom <= end;
    }).length;
  });
}

for (const { width, height, lines } of [
  { width: 360, height: 800, lines: 20 },
  { width: 390, height: 844, lines: 22 },
  { width: 768, height: 1024, lines: 28 },
  { width: 1024, height: 768, lines: 18 },
  { width: 1280, height: 800, lines: 22 },
  { width: 1440, height: 900, lines: 28 },
  { width: 1920, height: 1080, lines: 36 },
]) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('Run, the URL and most of the response are in sight in either theme', async ({
      page,
      explorer,
    }) => {
      await explorer.open('questions?tagged=ci&pagesize=30');
      await run(explorer);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(explorer.run).toBeInViewport({ ratio: 1 });
        await expect(explorer.url).toBeInViewport({ ratio: 1 });
        if (width > 900) {
          await expect(explorer.command).toBeInViewport({ ratio: 1 });
          expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
        }
        await expect.poll(() => visibleLines(explorer)).toBeGreaterThanOrEqual(lines);
      }
    });
  });
}

for (const size of [
  { width: 1440, height: 900 },
  { width: 1024, height: 600 },
  { width: 390, height: 844 },
]) {
  test.describe(`with something open at ${size.width} × ${size.height}`, () => {
    test.use({ viewport: size });

    test('Run is in sight, and a press on it runs', async ({ page, explorer, calls }) => {
      await explorer.open('questions?pagesize=1');
      await run(explorer);
      const notes = ['About Team slug', 'About Access token', 'About page', 'About todate'];
      for (const label of ['Menu', 'Sandbox settings', 'Fold', ...notes]) {
        await explorer.button(label).click();
        const panel = page.locator(':popover-open');
        await expect(panel).toBeInViewport({ ratio: 1 });
        await expect(panel).not.toBeEmpty();
        const before = calls.length;
        // Wherever it is pressed: at its middle and at its corners.
        const covered = await explorer.run.evaluate((button) => {
          const { left, right, top, bottom } = button.getBoundingClientRect();
          const points = [
            [(left + right) / 2, (top + bottom) / 2],
            ...[left + 4, right - 4].flatMap((x) => [top + 4, bottom - 4].map((y) => [x, y])),
          ] as [number, number][];
          return points.filter(([x, y]) => !button.contains(document.elementFromPoint(x, y)))
            .length;
        });
        expect.soft(covered, label).toBe(0);
        await explorer.run.click();
        await expect(panel, label).toBeHidden();
        await expect.poll(() => calls.length, label).toBe(before + 1);
        await expect(explorer.outcome).toContainText('HTTP 200');
      }
    });
  });
}

const splitter = (page: Page, name: string): Locator => page.getByRole('separator', { name });

async function drag(page: Page, handle: Locator, by: { x: number; y: number }): Promise<void> {
  const box = await handle.boundingBox();
  if (!box) throw new Error('The splitter is not on the page.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x, y + by.y, { steps: 4 });
  await page.mouse.up();
}

test('the splitters are moved by mouse and keyboard, within bounds, and remembered', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const form = splitter(page, 'Width of the form');
  const commands = splitter(page, 'Height of the commands');
  const sizeOf = async (handle: Locator) => Number(await handle.getAttribute('aria-valuenow'));
  // Its size is known once the page has been laid out.
  await expect.poll(() => sizeOf(form)).toBeGreaterThan(300);
  const before = await sizeOf(form);
  await drag(page, form, { x: 60, y: 0 });
  await expect.poll(() => sizeOf(form)).toBe(before + 60);
  await form.press('ArrowLeft');
  await expect.poll(() => sizeOf(form)).toBe(before + 44);
  await form.press('Home');
  await expect.poll(() => sizeOf(form)).toBe(300);
  const height = await sizeOf(commands);
  await drag(page, commands, { x: 0, y: 100 });
  await expect.poll(() => sizeOf(commands)).toBe(height + 100);
  await drag(page, commands, { x: 0, y: 2000 });
  const most = Number(await commands.getAttribute('aria-valuemax'));
  await expect.poll(() => sizeOf(commands)).toBe(most);
  await page.reload();
  await expect.poll(() => sizeOf(form)).toBe(300);
  await expect.poll(() => sizeOf(commands)).toBe(most);
  await form.dblclick();
  await expect.poll(() => sizeOf(form)).toBe(before);
});

test('each pane folds to its bar, and stays folded', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.button('Fold the commands').click();
  await expect(explorer.command).toBeHidden();
  await page.reload();
  await expect(explorer.button('Unfold the commands')).toBeVisible();
  await expect(explorer.command).toBeHidden();
  await splitter(page, 'Height of the commands').press('Enter');
  await expect(explorer.command).toBeVisible();
  await explorer.button('Fold the response').click();
  await expect(explorer.response).toBeHidden();
  await explorer.button('Unfold the response').click();
  await expect(explorer.response).toBeVisible();
});

test('Enter in any field runs, once', async ({ explorer, calls }) => {
  await explorer.open('questions');
  for (const name of ['Team slug', 'Access token', 'filter', 'pagesize', 'fromdate']) {
    const before = calls.length;
    await explorer.field(name).press('Enter');
    await expect.poll(() => calls.length, name).toBe(before + 1);
    await expect(explorer.outcome).toContainText('HTTP 200');
  }
});

test('an empty list says what to try', async ({ explorer }) => {
  await explorer.open('questions?tagged=no-such-tag&sort=votes');
  await explorer.run.click();
  await expect(explorer.response).toContainText('0 items. Try without');
  await explorer.response.getByRole('button', { name: 'tagged=no-such-tag' }).click();
  await expect(explorer.field('tagged')).toBeFocused();
  await expect(explorer.url).not.toContainText('tagged');
  await expect(explorer.url).toContainText('sort=votes');
});

test('a list that is empty for its IDs says that the API leaves out unknown ones', async ({
  explorer,
}) => {
  await explorer.open('answers-on-questions?ids=999999');
  await explorer.run.click();
  await expect(explorer.response).toContainText("The API leaves out IDs that don't exist.");
});

test('what is not as usual in the sandbox stands on the request bar, and is set back there', async ({
  explorer,
}) => {
  await explorer.open('tags');
  await explorer.chooseFault('slow');
  await explorer.page.keyboard.press('Escape');
  const chip = explorer.bar.getByRole('button', { name: 'fault: slow' });
  await expect(chip).toBeVisible();
  await chip.click();
  await expect(chip).toBeHidden();
  await expect(explorer.command).not.toContainText('X-Sandbox-Fault');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('it says what it is, and leads to the tasks below the form', async ({ page, explorer }) => {
    await explorer.open();
    await expect(page.getByText('Stack Overflow for Teams API')).toBeInViewport();
    const task = page.getByRole('button', { name: /^Unanswered questions older/ });
    await expect(task).toBeVisible();
    await expect(task).not.toBeInViewport();
    await explorer.button('Start with a task').click();
    await expect(task).toBeInViewport();
  });

  test('the address style is chosen, and an unusual fault is set back, as on a large screen', async ({
    page,
    explorer,
  }) => {
    await explorer.open('tags');
    await explorer.bar.getByLabel('Address style').selectOption('path');
    await expect(explorer.url).toContainText('/v2.3/teams/demo/tags');
    await explorer.chooseFault('slow');
    await page.keyboard.press('Escape');
    await explorer.bar.getByRole('button', { name: 'fault: slow' }).click();
    await expect(explorer.command).not.toContainText('X-Sandbox-Fault');
  });
});

test('the theme that is chosen in one tab is seen in the others', async ({ page, explorer }) => {
  await explorer.open();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await explorer.openMenu();
  await page.getByText('Dark', { exact: true }).click();
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a reset of the sandbox starts the quota anew in the other tabs, too', async ({
  page,
  explorer,
}) => {
  await explorer.open('tags');
  await explorer.run.click();
  await expect(page.getByRole('banner')).toContainText(/quota \d+/);
  const other = await page.context().newPage();
  const second = new ExplorerPage(other);
  await other.goto(page.url());
  await second.openSandbox();
  await second.sandbox.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByRole('banner')).toContainText('quota –');
});

test('the URL shows what is missing in its path as the path has it', async ({ explorer }) => {
  await explorer.open('answers-on-questions');
  await expect(explorer.url).toContainText('/questions/{ids}/answers');
});

test('the first screen names the API and the key of the palette', async ({ explorer }) => {
  await explorer.open();
  await expect(explorer.response).toContainText('the API of Stack Overflow for Teams');
  await expect(explorer.button('Find anything')).toContainText('Ctrl+K');
});
