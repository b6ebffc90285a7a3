import type { Page } from '@playwright/test';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';

// Each test opens the editor anew, which takes a busy machine its time.
test.describe.configure({ timeout: 90_000 });

const wrap = (items: string): string =>
  `{"items":[${items}],"has_more":false,"quota_max":300,"quota_remaining":299}`;

/** Runs a request that returns these items. */
async function show(page: Page, explorer: ExplorerPage, items: string): Promise<void> {
  await page.route('**/2.3/**', (route) =>
    route.fulfill({ contentType: 'application/json', body: wrap(items) }),
  );
  await explorer.open();
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
}

/** The same, and waits for the editor. */
async function showInEditor(page: Page, explorer: ExplorerPage, items: string): Promise<void> {
  await show(page, explorer, items);
  await expect(editor(explorer)).toContainText('"items"', { timeout: 20_000 });
}

const tool = (explorer: ExplorerPage, name: string) =>
  explorer.response.getByRole('button', { name, exact: true });
const editor = (explorer: ExplorerPage) => explorer.response.locator('.monaco-editor').first();
const lines = (explorer: ExplorerPage) => explorer.response.locator('.view-line');

const nested = '{"id":9007199254740993,"score":1.10,"owner":{"name":"Zoë","badges":[1,2]}}';

test('colours the JSON without changing it', async ({ page, explorer }) => {
  await showInEditor(page, explorer, nested);
  await expect(editor(explorer)).toContainText('9007199254740993');
  await expect(editor(explorer)).toContainText('1.10');
  // The lines come first, and their colours in a later task.
  const inks = () =>
    lines(explorer)
      .locator('span[class*=mtk]')
      .evaluateAll((spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size);
  await expect.poll(inks).toBeGreaterThan(3);
});

test('the next response comes into the same editor', async ({ page, explorer }) => {
  await showInEditor(page, explorer, nested);
  const host = editor(explorer).locator('..');
  await host.evaluate((element) => element.setAttribute('data-first', ''));
  await page.route('**/2.3/**', (route) =>
    route.fulfill({ contentType: 'application/json', body: wrap('{"id":2}') }),
  );
  await explorer.run.click();
  await expect(editor(explorer)).toContainText('"id": 2');
  await expect(host).toHaveAttribute('data-first');
});

test('takes the place of the plain text without moving it', async ({ page, explorer }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/core-*.js', async (route) => {
    await released;
    await route.continue();
  });
  await show(page, explorer, nested);
  const plain = explorer.response.locator('pre');
  await expect(plain).toContainText('"items": [');
  await expect(tool(explorer, 'Find')).toBeDisabled();
  const before = await firstLetter(page, '[aria-label="Response"] pre');
  release();
  await expect(editor(explorer)).toContainText('"items"', { timeout: 20_000 });
  await expect(plain).toBeHidden();
  expect(await firstLetter(page, '.view-line')).toEqual(before);
});

/** Where the first letter of an element stands. */
function firstLetter(page: Page, selector: string) {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const letters = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let letter = letters.nextNode();
      while (letter?.textContent?.trim() === '') letter = letters.nextNode();
      const range = document.createRange();
      if (letter) range.setStart(letter, 0);
      if (letter) range.setEnd(letter, 1);
      const { left, top } = range.getBoundingClientRect();
      return { left: Math.round(left), top: Math.round(top) };
    });
}

test('keeps the plain text when the editor cannot be fetched', async ({
  page,
  explorer,
  excuse,
}) => {
  excuse(/Failed to load resource/);
  await page.route('**/assets/core-*.js', (route) => route.abort());
  await show(page, explorer, nested);
  await expect(explorer.response.locator('pre')).toContainText('9007199254740993');
  await tool(explorer, 'Copy').click();
  await expect(explorer.response.getByText('Copied')).toBeVisible();
  expect(await explorer.copied()).toContain('"score": 1.10');
});

test('asks for the editor again with each response', async ({ page, explorer, excuse }) => {
  excuse(/Failed to load resource/);
  const part = '**/assets/core-*.js';
  let asked = 0;
  await page.route(part, (route) => {
    asked += 1;
    return route.abort();
  });
  await show(page, explorer, nested);
  let id = 0;
  await page.route('**/2.3/**', (route) =>
    route.fulfill({ contentType: 'application/json', body: wrap(`{"id":${(id += 1)}}`) }),
  );
  const runAgain = async () => {
    await explorer.run.click();
    await expect(explorer.response).toContainText(`"id": ${id}`);
  };
  await expect(async () => {
    await runAgain();
    // Once when idle, once for the first response.
    expect(asked).toBeGreaterThan(2);
  }).toPass();
  await page.unroute(part);
  await runAgain();
  await expect(editor(explorer)).toContainText(`"id": ${id}`, { timeout: 20_000 });
});

test('an editor goes for good when another view takes its place', async ({ page, explorer }) => {
  await showInEditor(page, explorer, nested);
  const session = await page.context().newCDPSession(page);
  const countNodes = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    return nodes;
  };
  const lookAway = async () => {
    await page.getByRole('tab', { name: 'Headers', exact: true }).click();
    await expect(editor(explorer)).toBeHidden();
    await page.getByRole('tab', { name: 'JSON', exact: true }).click();
    await expect(editor(explorer)).toContainText('"items"', { timeout: 20_000 });
  };
  await lookAway();
  const before = await countNodes();
  for (let time = 0; time < 5; time += 1) await lookAway();
  // One editor has about 120.
  await expect.poll(async () => (await countNodes()) - before).toBeLessThan(120);
});

test('declares no font, for which the browser would lay out the whole page anew', async ({
  page,
  explorer,
}) => {
  await showInEditor(page, explorer, nested);
  expect(await page.evaluate(() => document.fonts.size)).toBe(0);
});

test('finds, by button and by key', async ({ page, explorer }) => {
  await showInEditor(page, explorer, nested);
  await tool(explorer, 'Find').click();
  await page.keyboard.type('badges');
  await expect(explorer.response.getByText('1 of 1')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explorer.pane).toBeFocused();
  await page.keyboard.press('ControlOrMeta+F');
  await page.keyboard.type('nothing like it');
  await expect(explorer.response.getByText('No results')).toBeVisible();
});

test('folds to a level and unfolds', async ({ page, explorer }) => {
  await showInEditor(page, explorer, nested);
  await tool(explorer, 'Fold').click();
  await tool(explorer, 'Level 3').click();
  await expect(lines(explorer)).toHaveCount(9);
  await expect(editor(explorer)).toContainText('quota_max');
  await expect(editor(explorer)).not.toContainText('badges');
  await expect(tool(explorer, 'Level 3')).toBeHidden();
  await expect(explorer.pane).toBeFocused();
  await tool(explorer, 'Fold').click();
  await tool(explorer, 'Unfold all').click();
  await expect(editor(explorer)).toContainText('badges');
});

test('wraps long lines', async ({ page, explorer }) => {
  await showInEditor(page, explorer, `{"body":"${'word '.repeat(200)}"}`);
  await expect(lines(explorer)).toHaveCount(10);
  await tool(explorer, 'Wrap').click();
  await expect(tool(explorer, 'Wrap')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => lines(explorer).count()).toBeGreaterThan(10);
});

test('lets the keyboard in and out, and lets nobody write', async ({ page, explorer }) => {
  await showInEditor(page, explorer, nested);
  await explorer.button('Why is a field missing?').focus();
  await page.keyboard.press('Tab');
  await expect(explorer.pane).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('overwritten');
  await page.keyboard.press('Delete');
  await expect(editor(explorer)).not.toContainText('overwritten');
  await page.keyboard.press('ControlOrMeta+C');
  expect(await explorer.copied()).toContain('"badges": [\n');
  await page.keyboard.press('Shift+Tab');
  await expect(explorer.button('Why is a field missing?')).toBeFocused();
});

test('downloads what was received', async ({ page, explorer }) => {
  await showInEditor(page, explorer, nested);
  const saved = page.waitForEvent('download');
  await tool(explorer, 'Download').click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^[a-z-]+\.json$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toBe(wrap(nested));
});

test('follows the theme of the system and of the page', async ({ page, explorer }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await showInEditor(page, explorer, nested);
  const paper = editor(explorer).locator('.monaco-editor-background').first();
  await expect(paper).toHaveCSS('background-color', 'rgb(255, 254, 251)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(paper).toHaveCSS('background-color', 'rgb(26, 30, 37)');
});

test('shows what cannot be seen, and runs and links nothing (T52)', async ({ page, explorer }) => {
  await showInEditor(
    page,
    explorer,
    '{"title":"\u202eevil\u202c \u200bzero <img src=x onerror=alert(1)> https://evil.test file:///etc"}',
  );
  await expect(editor(explorer)).toContainText('[U+202E]');
  await expect(editor(explorer)).toContainText('U+200B');
  await expect(editor(explorer)).toContainText('<img src=x');
  await expect(explorer.response.locator('a, img')).toHaveCount(0);
  await expect(explorer.response.locator('.detected-link')).toHaveCount(0);
});

test('shows five megabytes to the last line, which can be folded', async ({ page, explorer }) => {
  const item = `{"id":1,"owner":{"name":"${'n'.repeat(200)}"},"tags":["a","b"]}`;
  await showInEditor(page, explorer, Array.from({ length: 20_000 }, () => item).join(','));
  await explorer.pane.focus();
  await expect
    .poll(
      async () => {
        await page.keyboard.press('ControlOrMeta+End');
        return editor(explorer).textContent();
      },
      { timeout: 30_000 },
    )
    .toContain('quota_remaining');
  await page.keyboard.press('PageUp');
  await expect
    .poll(() => editor(explorer).locator('[class*=folding-expanded]').count())
    .toBeGreaterThan(2);
});
