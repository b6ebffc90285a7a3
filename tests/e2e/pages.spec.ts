// This file goes through the pages of a response: one on, one back, and all of them.
import { readFile } from 'node:fs/promises';
import { findInThemes } from './support/axe.ts';
import { barOf, plan, readKept, run, startSlowly } from './support/collections.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ savesData: true });

test('the next and the previous page come by button and by key, and the form follows', async ({
  page,
  explorer,
}) => {
  await run(explorer, 'questions?pagesize=5');
  const previous = explorer.button('Previous page');
  await expect(previous).toHaveAttribute('title', 'This is the first page.');
  await explorer.button('Next page').click();
  await expect(explorer.shownRequest).toContainText('page=2');
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(explorer.button('Next page')).toBeFocused();
  await expect(explorer.field('page')).toHaveValue('2');
  await explorer.field('page').focus();
  await page.keyboard.press('Alt+n');
  await expect(explorer.shownRequest).toContainText('page=3');
  await expect(explorer.outcome).toContainText('HTTP 200');
  await page.keyboard.press('Alt+p');
  await expect(explorer.shownRequest).toContainText('page=2');
  await expect(explorer.field('page')).toHaveValue('2');
});

test('all questions of the demo team are collected, shown as one response and saved', async ({
  page,
  explorer,
}) => {
  const form = await plan(explorer, 'questions');
  await form.getByRole('button', { name: 'Count them (1 request)' }).click();
  await expect(form).toContainText(/There are \d+ items\./);
  const total = /There are (\d+) items/.exec(await form.innerText())?.[1] ?? '';
  await expect(form).toContainText(`${total} items: 4 requests`);
  await form.getByRole('button', { name: 'Start' }).click();
  await expect(explorer.outcome).toContainText(`All ${total} items of 4 pages`);
  await expect(barOf(page)).toContainText(`All ${total} items of 4 pages.`);
  await expect(explorer.response).toContainText('"items": [');
  await expect(explorer.button('Next page')).toHaveAttribute(
    'title',
    'These are the items of all pages.',
  );
  for (const [name, read] of [
    ['Save JSON', (text: string) => (JSON.parse(text) as { items: unknown[] }).items],
    [
      'Save NDJSON',
      (text: string) =>
        text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown),
    ],
  ] as const) {
    const saving = page.waitForEvent('download');
    await explorer.button(name).click();
    const text = await readFile(await (await saving).path(), 'utf8');
    expect(read(text)).toHaveLength(Number(total));
  }
});

test('a cancelled collection keeps what it has, and goes on from there', async ({
  page,
  explorer,
}) => {
  const bar = await startSlowly(explorer);
  await bar.getByRole('button', { name: 'Cancel' }).click();
  await expect(bar).toContainText('Not all pages were collected.');
  await bar.getByRole('button', { name: 'Show' }).click();
  await expect(explorer.outcome).toContainText(/^\d+ items of \d+ pages?/);
  await bar.getByRole('button', { name: 'Go on' }).click();
  await expect(barOf(page)).toContainText(/^All \d+ items of \d+ pages\./, { timeout: 30_000 });
});

test('a reload loses nothing: it is offered to go on, and to drop it', async ({
  page,
  explorer,
}) => {
  const bar = await startSlowly(explorer);
  await page.reload();
  await expect(bar).toContainText(/\d+ of about \d+ items of \/questions were collected before/);
  await bar.getByRole('button', { name: 'Resume' }).click();
  await expect(bar).toContainText(/^All (\d+) items of \d+ pages\./, { timeout: 30_000 });
  await expect(explorer.outcome).toContainText(/^All \d+ items of \d+ pages/);
  await page.reload();
  await expect(bar).toContainText(/All \d+ items of \/questions were collected before/);
  await bar.getByRole('button', { name: 'Show' }).click();
  await expect(explorer.outcome).toContainText(/^All \d+ items of \d+ pages/);
  await bar.getByRole('button', { name: 'Drop' }).click();
  await expect(bar).toBeHidden();
  await page.reload();
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(bar).toBeHidden();
});

test('deleting the stored data deletes the collected pages', async ({ page, explorer }) => {
  await startSlowly(explorer);
  await explorer.button('About Access token').click();
  await explorer.button('Delete all stored data').click();
  await expect(page.getByText('All stored data was deleted.')).toBeVisible();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await page.reload();
  await run(explorer, 'tags');
  await expect(barOf(page)).toBeHidden();
});

test('a token that turns out to be in collected pages is taken out of what is kept', async ({
  page,
  explorer,
}) => {
  const word = 'is_answered';
  await startSlowly(explorer);
  await expect.poll(() => readKept(page)).toContain(word);
  await explorer.token.fill(word);
  await explorer.token.blur();
  await expect.poll(() => readKept(page)).not.toContain(word);
});

test('without IndexedDB it goes on in memory, and says so', async ({ page, explorer }) => {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  );
  const form = await plan(explorer, 'questions');
  await form.getByRole('button', { name: 'Start' }).click();
  await expect(barOf(page)).toContainText(/^All \d+ items of 4 pages/);
  await expect(barOf(page)).toContainText('In memory only: a reload loses it.');
});

const sizes = [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
] as const;

for (const size of sizes) {
  test(`the plan and the bar are accessible at ${size.width}`, async ({ page, explorer }) => {
    test.slow();
    await page.setViewportSize(size);
    const form = await plan(explorer, 'questions?pagesize=5');
    await expect(form.getByRole('button', { name: 'Start' })).toBeVisible();
    expect(await findInThemes(page)).toEqual([]);
    await form.getByRole('button', { name: 'Start' }).click();
    await expect(barOf(page)).toContainText(/^All \d+ items/);
    expect(await findInThemes(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(size.width);
  });
}

test('the focus goes with a collection, and what is shown is counted once', async ({
  page,
  explorer,
}) => {
  const form = await plan(explorer, 'questions');
  await form.getByRole('button', { name: 'Start' }).press('Enter');
  await expect(barOf(page)).toBeFocused();
  await expect(explorer.outcome).toContainText(/All \d+ items of 4 pages/);
  await expect(barOf(page)).toBeFocused();
  await expect(explorer.shownRequest).toContainText('page=4&pagesize=100');
  await expect(barOf(page).getByText(/^All \d+ items/)).toHaveClass(/unseen/);
  await expect(barOf(page).getByRole('button', { name: 'Show', exact: true })).toHaveCount(0);
  await explorer.button('Drop').press('Enter');
  await expect(explorer.response).toBeFocused();
});
