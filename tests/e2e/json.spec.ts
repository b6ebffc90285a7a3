// This file reads a response with the help of the page: what a key means, where a value leads, what a query finds.
import type { Locator, Page } from '@playwright/test';
import { findViolations } from './support/axe.ts';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';

// A question is in sight as a whole.
test.use({ viewport: { width: 1440, height: 1000 } });

/** The line of the editor with a text, once the editor has taken over. */
function line(page: Page, text: string): Locator {
  return page.locator('.monaco-editor .view-line').filter({ hasText: text }).first();
}

async function run(explorer: ExplorerPage, link: string): Promise<void> {
  await explorer.open(link);
  await explorer.run.click();
  await expect(explorer.button('Find')).toBeEnabled({ timeout: 20_000 });
}

/** Puts the cursor onto the value of a key of a question; a line is as wide as the longest, not as its text. */
async function goTo(page: Page, key: string): Promise<void> {
  await line(page, `"${key}"`).click({ position: { x: 175, y: 8 } });
}

const menu = (page: Page, path: string): Locator =>
  page.getByRole('group', { name: `At ${path}`, exact: true });

test('a key says what it means, and a date when that is', async ({ page, explorer }) => {
  await run(explorer, 'questions?pagesize=2');
  // The dates come last, after the colours: a pointer that rests there before is not seen until it moves again.
  await expect(line(page, '"creation_date"')).toContainText(/\d{10},.*20\d\d-\d\d-\d\d.*UTC/);
  const hover = page.locator('.monaco-hover:visible');
  await line(page, '"is_answered"').getByText('"is_answered"').hover();
  await expect(hover).toContainText('question.is_answered: boolean');
  await expect(hover).toContainText('In the default filter.');
  await explorer.button('Readable dates').click();
  await expect(line(page, '"creation_date"')).not.toContainText('UTC');
});

test('an id leads to what can be fetched with it, and all ids of the page do', async ({
  page,
  explorer,
  calls,
}) => {
  await run(explorer, 'questions?pagesize=3');
  await goTo(page, 'question_id');
  await page.keyboard.press('ControlOrMeta+.');
  const opened = menu(page, 'items[0].question_id');
  await expect(opened).toBeFocused();
  await opened.getByText('all 3', { exact: true }).click();
  await opened.getByRole('button', { name: 'GET /questions/{ids}/answers' }).click();
  await expect(explorer.url).toContainText(/\/questions\/\d+;\d+;\d+\/answers/);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  expect(calls.at(-1)).toMatch(/\/questions\/\d+;\d+;\d+\/answers/);
});

test('a tag narrows the request that it came from', async ({ page, explorer }) => {
  await run(explorer, 'questions?pagesize=5&tagged=docker');
  await line(page, '"docker"').click({ position: { x: 90, y: 8 } });
  await page.keyboard.press('ControlOrMeta+.');
  await page
    .getByRole('group', { name: /^At items/ })
    .getByRole('button', { name: 'GET /questions', exact: true })
    .click();
  await expect(explorer.url).toContainText('pagesize=5&tagged=docker');
});

test('path and value are copied as they are written', async ({ page, explorer }) => {
  await run(explorer, 'questions?pagesize=2');
  await goTo(page, 'question_id');
  await page.keyboard.press('ControlOrMeta+.');
  await explorer.button('Copy the JSONPath').click();
  expect(await explorer.copied()).toBe('$.items[0].question_id');
  await explorer.button('Copy the value').click();
  expect(await explorer.copied()).toMatch(/^\d+$/);
});

test('a query shows what it finds, and says what is wrong with it', async ({ page, explorer }) => {
  await run(explorer, 'questions?pagesize=4');
  await explorer.button('Query').click();
  const query = page.getByRole('combobox', { name: 'JSONPath' });
  await expect(query).toBeFocused();
  await query.fill('$.items[*].question_id');
  await expect(explorer.response.getByText('4 values')).toBeVisible();
  await expect(page.locator('.monaco-editor .view-line')).toHaveCount(6);
  await query.fill('$.items[');
  await expect(explorer.response.getByText(/isn't a JSONPath query/)).toBeVisible();
  await expect(line(page, '"items"')).toBeVisible();
  await query.press('Escape');
  await expect(query).toBeHidden();
});

test('a query that would never end is stopped, and the page goes on meanwhile', async ({
  page,
  explorer,
}) => {
  await run(explorer, 'questions?pagesize=100');
  await explorer.button('Query').click();
  const box = page.getByRole('combobox', { name: 'JSONPath' });
  await box.fill('$.items[?search(@.link, "^([a-z:/.-]+)+$")]');
  const message = explorer.response.getByRole('search').getByRole('status');
  await expect(message).toHaveText('Searching …');
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(message).toHaveText(/^Stopped after 5 s\./);
  await box.fill('$.has_more');
  await expect(message).toHaveText('1 value');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the explained JSON, ${colorScheme}`, async ({ page, explorer }) => {
    await page.emulateMedia({ colorScheme });
    await run(explorer, 'questions?pagesize=2');
    await explorer.button('Query').click();
    await goTo(page, 'question_id');
    await page.keyboard.press('ControlOrMeta+.');
    await expect(menu(page, 'items[0].question_id')).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
  });
}
