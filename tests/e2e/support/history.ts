import type { Locator, Page } from '@playwright/test';
import type { ExplorerPage } from './explorer-page.ts';
import { expect } from './fixtures.ts';

export const databaseName = 'explorer-history';

/** The history at the left, as a person finds its parts. */
export class HistoryView {
  readonly page: Page;
  readonly tab: Locator;
  readonly search: Locator;
  readonly list: Locator;
  /** One for each request; its name begins with verb and path. */
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tab = page.getByRole('tab', { name: 'History' });
    this.search = page.getByRole('searchbox', { name: 'Search the history' });
    this.list = page.getByRole('group', { name: 'Requests of before' });
    this.rows = this.list.locator('[data-row]');
  }

  async open(): Promise<void> {
    // A narrow page has the button, a wide one the tab, as soon as that has been fetched.
    const button = this.page.locator('#endpoints');
    await this.tab.or(button).filter({ visible: true }).first().waitFor();
    if (!(await this.tab.isVisible())) await button.click();
    await this.tab.click();
    await this.search.waitFor();
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** A button of a row, which is seen while the pointer or the focus is on it. */
  async press(row: Locator, name: RegExp): Promise<void> {
    await row.hover();
    await row.locator('xpath=..').getByRole('button', { name }).click();
  }
}

/** Runs a request of the sandbox and waits for what comes of it. */
export async function runAndWait(explorer: ExplorerPage, link: string): Promise<void> {
  await explorer.open(link);
  await explorer.run.click();
  await expect(explorer.shownRequest).toContainText(link.split('?')[0] ?? '');
  await expect(explorer.outcome).toContainText('HTTP 200');
}

/** Writes rows into the history's database, as other versions of the page would. */
export async function writeRows(
  page: Page,
  rows: readonly (readonly [key: string, value: unknown])[],
): Promise<void> {
  await page.evaluate(
    async ([name, all]) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.result.createObjectStore('entries');
      await new Promise((resolve) => (request.onsuccess = resolve));
      const { transaction } = request.result
        .transaction('entries', 'readwrite')
        .objectStore('entries');
      for (const [key, value] of all) transaction.objectStore('entries').put(value, key);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      request.result.close();
    },
    [databaseName, rows] as const,
  );
}

/** All that is in the history's database. */
export function readRows(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(async (name) => {
    const found = await indexedDB.databases();
    if (!found.some((one) => one.name === name)) return [];
    const request = indexedDB.open(name);
    await new Promise((resolve) => (request.onsuccess = resolve));
    const all = request.result.transaction('entries').objectStore('entries').getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    request.result.close();
    return all.result as unknown[];
  }, databaseName);
}
