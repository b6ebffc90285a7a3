// This file looks at what becomes of the history when the browser's database fails.
import type { Page } from '@playwright/test';
import { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';
import { databaseName, HistoryView, readRows, runAndWait } from './support/history.ts';

test.use({ savesData: true });

test('T69: a browser without room runs requests all the same, and says what becomes of the history', async ({
  page,
  explorer,
}) => {
  const history = new HistoryView(page);
  await explorer.open(`search?intitle=${'x'.repeat(1500)}`);
  const { origin } = new URL(page.url());
  const storage = await page.context().newCDPSession(page);
  await storage.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
  await history.open();
  await expect(page.getByText('Every request you run')).toBeVisible();
  // Runs that come before the database is there are written together, and there is no room for all of them.
  await explorer.run.click();
  await expect.poll(async () => (await readRows(page)).length).toBe(1);
  await runManyTimes(page, 120);
  await expect(page.getByText("The browser's storage is full")).toBeVisible();
  await expect(history.rows.first()).toContainText('/search');
  const kept = (await readRows(page)).length;
  expect(kept).toBeGreaterThan(10);
  expect(kept).toBeLessThan(120);
  await runAndWait(explorer, 'users');
  await expect(history.rows.first()).toContainText('/users');
  await storage.send('Storage.overrideQuotaForOrigin', { origin });
  await page.reload();
  await runAndWait(explorer, 'badges');
  await history.open();
  await expect(history.rows.first()).toContainText('/badges');
  await expect(page.getByText("The browser's storage is full")).toBeHidden();
});

/** Presses Run over and over: each run takes over from the one before, which is an entry, too. */
async function runManyTimes(page: Page, times: number): Promise<void> {
  await page.evaluate(async (count) => {
    for (let press = 0; press < count; press += 1) {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }),
      );
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, times);
}

const failing: readonly (readonly [string, () => void])[] = [
  ['has no database', () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })],
  [
    'refuses to open one',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Not in a private window.', 'SecurityError');
      };
    },
  ],
  [
    'never opens one',
    () => {
      IDBFactory.prototype.open = () => Object.create(IDBOpenDBRequest.prototype) as never;
      IDBFactory.prototype.databases = () => new Promise(() => undefined);
    },
  ],
];

for (const [name, breakIt] of failing) {
  test(`T70: where the browser ${name}, the history is in memory, and a notice says so`, async ({
    page,
    explorer,
  }) => {
    await page.addInitScript(breakIt);
    const history = new HistoryView(page);
    await runAndWait(explorer, 'tags');
    await runAndWait(explorer, 'users');
    await history.open();
    await expect(history.rows).toHaveText([/\/users/, /\/tags/]);
    await expect(page.getByText("This browser can't store the history")).toBeVisible();
    await history.press(history.row('/tags'), /^Pin/);
    await explorer.button('Clear…').click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Remove', exact: true })
      .click();
    await expect(history.rows).toHaveText([/\/tags/]);
  });
}

test('T71: a database that is deleted, or whose connection is cut, is used again with the next run', async ({
  page,
  explorer,
}) => {
  const history = new HistoryView(page);
  await runAndWait(explorer, 'tags');
  await history.open();
  await expect(history.rows).toHaveCount(1);
  await page.evaluate(
    (name) => new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve)),
    databaseName,
  );
  await runAndWait(explorer, 'users');
  await expect.poll(() => readRows(page)).toHaveLength(1);
  const { origin } = new URL(page.url());
  const storage = await page.context().newCDPSession(page);
  // Chromium closes the connections of the origin first.
  await storage.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await runAndWait(explorer, 'badges');
  await expect.poll(() => readRows(page)).toHaveLength(1);
  await expect(page.getByText("can't store")).toBeHidden();
  await page.reload();
  await history.open();
  await expect(history.rows).toHaveText([/\/badges/]);
});

test('T73: three tabs that run a hundred requests each at once have three hundred entries', async ({
  context,
}) => {
  test.slow();
  const tabs = await Promise.all(
    [1, 2, 3].map(async () => new ExplorerPage(await context.newPage())),
  );
  for (const tab of tabs) await tab.open('tags');
  for (const tab of tabs) await tab.run.click();
  for (const tab of tabs) await expect(tab.outcome).toContainText('HTTP 200');
  await Promise.all(tabs.map(({ page }) => runManyTimes(page, 99)));
  const [first] = tabs;
  if (!first) throw new TypeError('There is no tab.');
  await expect.poll(() => readRows(first.page).then(({ length }) => length)).toBe(300);
  for (const { page } of tabs) {
    await new HistoryView(page).open();
    await expect(page.getByText('300 requests')).toBeVisible();
  }
});
