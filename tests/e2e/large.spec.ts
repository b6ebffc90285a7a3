// This file holds that a response of megabytes is shown as it came, and that the page stays at hand meanwhile.
import type { Page, Worker } from '@playwright/test';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';

test.describe.configure({ timeout: 90_000 });

const wrap = (items: string): string =>
  `{"items":[${items}],"has_more":false,"quota_max":300,"quota_remaining":299}`;

/** Runs a request that returns these items; gives the workers that the page started. */
async function show(page: Page, explorer: ExplorerPage, items: string): Promise<Worker[]> {
  const workers: Worker[] = [];
  page.on('worker', (worker) => workers.push(worker));
  await page.route('**/2.3/**', (route) =>
    route.fulfill({ contentType: 'application/json', body: wrap(items) }),
  );
  await explorer.open();
  await explorer.run.click();
  return workers;
}

const exact = '{"id":9007199254740993,"score":1.10,"score":2,"name":"\u202eevil"}';

test('a large response is read by a worker, digit for digit, which is gone then', async ({
  page,
  explorer,
}) => {
  const filler = Array.from(
    { length: 20_000 },
    (_, id) => `{"id":${id},"name":"${'n'.repeat(80)}"}`,
  );
  const workers = await show(page, explorer, [exact, ...filler].join(','));
  await expect(explorer.outcome).toContainText('20001 items', { timeout: 30_000 });
  expect(workers).toHaveLength(1);
  await expect.poll(() => page.workers()).toHaveLength(0);
  const editor = explorer.response.locator('.monaco-editor').first();
  for (const text of ['9007199254740993', '"score": 1.10', '"score": 2', '[U+202E]'])
    await expect(editor).toContainText(text, { timeout: 20_000 });
});

test('what makes a large response invalid is found where it stands', async ({ page, explorer }) => {
  const filler = Array.from(
    { length: 20_000 },
    (_, id) => `{"id":${id},"name":"${'n'.repeat(80)}"}`,
  );
  await show(page, explorer, [...filler, 'NaN'].join(','));
  await expect(explorer.outcome).toContainText('invalid response', { timeout: 30_000 });
  await expect(explorer.response.getByRole('button', { name: /^Go to line 80003, / })).toBeVisible({
    timeout: 30_000,
  });
});

test('one line of five megabytes is shown as far as a line can be, and says so', async ({
  page,
  explorer,
}) => {
  await show(page, explorer, `{"body":"${'word '.repeat(1_000_000)}end"}`);
  await expect(explorer.outcome).toContainText('1 item', { timeout: 30_000 });
  const editor = explorer.response.locator('.monaco-editor').first();
  await expect(editor).toContainText('"body": "word word', { timeout: 20_000 });
  await expect(editor).toContainText('Show more', { timeout: 30_000 });
  await expect(editor).toContainText('quota_remaining', { timeout: 30_000 });
});
