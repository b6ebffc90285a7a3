// This file looks at what becomes of collected pages when something comes between: no room, another tab, a token that goes.
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { barOf, plan, startSlowly } from './support/collections.ts';
import { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ savesData: true });

test('a browser without room keeps what it has, says so, and the rest is there until a reload', async ({
  page,
  explorer,
  baseURL,
}) => {
  const { origin } = new URL(baseURL ?? '');
  const storage = await page.context().newCDPSession(page);
  // Before anything is stored: the browser remembers for a while how much room there was.
  await storage.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 150_000 });
  const form = await plan(explorer, 'questions?pagesize=5');
  await form.getByLabel('Keep pagesize 5 instead of 100').check();
  await form.getByRole('button', { name: 'Start' }).click();
  const bar = barOf(page);
  await expect(bar).toContainText(
    'The browser has no more room: later pages are in memory only, and a reload loses them.',
    { timeout: 30_000 },
  );
  await expect(bar).toContainText(/^All (\d+) items of \d+ pages\./, { timeout: 30_000 });
  await expect(explorer.outcome).toContainText(/^All \d+ items of \d+ pages/);
  await storage.send('Storage.overrideQuotaForOrigin', { origin });
  await page.reload();
  await expect(bar).toContainText(/[1-9]\d* items of \/questions were collected before/);
  await bar.getByRole('button', { name: 'Resume' }).click();
  await expect(bar).toContainText(/^All \d+ items of \d+ pages\./, { timeout: 30_000 });
});

test('two tabs that collect get all of their own items; what is kept is that of the later one', async ({
  page,
  context,
  explorer,
}) => {
  const bar = await startSlowly(explorer);
  const other = await context.newPage();
  const form = await plan(new ExplorerPage(other), 'tags');
  await form.getByRole('button', { name: 'Start' }).click();
  await expect(barOf(other)).toContainText(/^All \d+ items of \d+ pages?\./);
  await bar.getByRole('button', { name: 'Go on' }).click();
  await expect(bar).toContainText('In memory only: a reload loses it.');
  await expect(bar).toContainText(/^All \d+ items of \d+ pages\./, { timeout: 30_000 });
  await expect(explorer.outcome).toContainText(/^All \d+ items of \d+ pages/);
  await expect(barOf(other)).not.toContainText('In memory only');
  await page.reload();
  await other.reload();
  for (const tab of [page, other])
    await expect(barOf(tab)).toContainText(/All \d+ items of \/tags were collected before/);
});

async function save(page: Page, name: string): Promise<string> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  return readFile(await (await saving).path(), 'utf8');
}

test('in presentation mode the file of all pages hides people as the page does', async ({
  page,
  explorer,
}) => {
  const form = await plan(explorer, 'questions');
  await form.getByRole('button', { name: 'Start' }).click();
  await expect(barOf(page)).toContainText(/^All \d+ items of 4 pages\./);
  const named = /"display_name":"([^"]+)"/g;
  const plain = await save(page, 'Save NDJSON');
  expect(new Set([...plain.matchAll(named)].map(([, name]) => name)).size).toBeGreaterThan(5);
  await explorer.setOption('Presentation mode', true);
  for (const name of ['Save NDJSON', 'Save JSON']) {
    const masked = await save(page, name);
    const names = new Set([...masked.matchAll(named)].map(([, shown]) => shown));
    expect([...names]).toEqual(['••••']);
  }
});
