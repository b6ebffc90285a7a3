import type { Locator } from '@playwright/test';
import { findViolations } from './support/axe.ts';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';

const part = ({ response }: ExplorerPage, name: string): Locator =>
  response.getByRole('region', { name, exact: true });

async function run(explorer: ExplorerPage): Promise<void> {
  await explorer.run.click();
  await expect(explorer.response).toHaveAttribute('aria-busy', 'false');
  await expect(explorer.outcome).toContainText('HTTP 200');
}

/** Runs a request and keeps its response as A. */
async function keep(explorer: ExplorerPage, link: string): Promise<void> {
  await explorer.open(link);
  await run(explorer);
  await explorer.page.getByRole('tab', { name: 'Compare', exact: true }).click();
  await explorer.button('Keep as A').click();
  await expect(part(explorer, 'Compared responses')).toContainText('This response is A.');
}

test('names what was added, removed and changed since a response that was kept', async ({
  page,
  explorer,
}) => {
  await keep(explorer, 'questions?pagesize=5&sort=creation');
  await explorer.field('pagesize').fill('3');
  await explorer.field('filter').fill('withbody');
  await run(explorer);
  await expect(part(explorer, 'Requests')).toContainText('filter');
  await expect(part(explorer, 'Requests').getByRole('row', { name: 'pagesize 5 3' })).toBeVisible();
  const differences = part(explorer, 'Differences');
  await expect(differences).toContainText('0 added, 2 removed, 3 changed, 0 unchanged');
  await expect(differences).toContainText('body in 3');
  await expect(differences).toContainText('− question_id');
  await expect(part(explorer, 'Fields')).toContainText('+ body');
  await expect(
    part(explorer, 'Status and sizes').getByRole('row', { name: /^items 5 3 −2/ }),
  ).toBeVisible();
  const token = await explorer.token.inputValue();
  expect(await explorer.response.innerHTML()).not.toContain(token);
  await explorer.button('Drop A').click();
  await expect(differences).toBeHidden();
  await expect(page.getByText('Keep this response as A')).toBeVisible();
});

test('shows both texts line by line', async ({ page, explorer }) => {
  await keep(explorer, 'questions?pagesize=2');
  await explorer.field('pagesize').fill('1');
  await run(explorer);
  await part(explorer, 'Differences').getByText('Raw', { exact: true }).click();
  await expect(page.locator('.monaco-diff-editor .line-delete').first()).toBeVisible({
    timeout: 20_000,
  });
  await explorer.button('Next difference').click();
  await expect(page.locator('.monaco-diff-editor')).toContainText('has_more');
});

test('another filter is compared in one click, with what it buys and costs', async ({
  explorer,
  calls,
}) => {
  await explorer.open('questions?pagesize=5');
  await run(explorer);
  await explorer.page.getByRole('tab', { name: 'Compare', exact: true }).click();
  const before = calls.length;
  await part(explorer, 'Another filter').getByRole('button', { name: 'withbody' }).click();
  await expect(part(explorer, 'Fields')).toContainText('+ body');
  await expect(part(explorer, 'Fields')).toContainText('all items');
  await expect(
    part(explorer, 'Status and sizes').getByRole('row', { name: /^uncompressed/ }),
  ).toContainText(/\+[\d.]+ kB \(\+\d+ %\)/);
  expect(calls.length).toBe(before + 1);
  expect(calls.at(-1)).toContain('filter=withbody');
  await explorer.button('Close this comparison').click();
  await expect(part(explorer, 'Fields')).toBeHidden();
});

for (const width of [1440, 360]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const look of ['Changes', 'Raw']) {
      test(`${look} have no accessibility problems at ${width}, ${colorScheme}`, async ({
        page,
        explorer,
      }) => {
        test.slow();
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 1300 });
        await keep(explorer, 'questions?pagesize=2');
        await explorer.field('pagesize').fill('1');
        await run(explorer);
        await part(explorer, 'Differences').getByText(look, { exact: true }).click();
        const found =
          look === 'Raw'
            ? page.locator('.monaco-diff-editor .line-delete').first()
            : page.getByText('1 removed');
        await expect(found).toBeVisible({ timeout: 20_000 });
        expect(await findViolations(page, '#response')).toEqual([]);
        const across = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(across).toBeLessThanOrEqual(width);
      });
    }
  }
}

test('the focus stays with the compared responses when a button has gone', async ({ explorer }) => {
  await keep(explorer, 'questions?pagesize=2');
  const pair = part(explorer, 'Compared responses');
  await expect(pair).toBeFocused();
  await explorer.button('Drop A').press('Enter');
  await expect(pair).toBeFocused();
});
