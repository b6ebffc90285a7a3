// This file fills the databases of a browser, as after long use.
import type { BrowserContext } from '@playwright/test';
import { mostEntries } from '../../src/history/entry.ts';
import { keyOf } from '../../src/history/saved-rows.ts';
import { historyEntry } from '../support/builders/history.ts';
import { requestRow } from '../support/builders/saved-requests.ts';

const tags = ['docker', 'ci', 'python'];

/** Has a browser keep as many entries of the history as there can be, of some days. */
export async function fillHistory(context: BrowserContext, origin: string): Promise<void> {
  const now = Date.now();
  const entries = Array.from({ length: mostEntries }, (_, count) => {
    const at = now - count * 1_800_000;
    const values = { page: String(count), tagged: tags[count % 3] ?? '' };
    const entry = historyEntry(0, { at, id: `${at}-${count}`, values, pinned: count % 50 === 0 });
    return [entry.id, entry] as const;
  });
  await put(context, origin, { database: 'explorer-history', store: 'entries', rows: entries });
}

/** Has a browser keep this many saved requests. */
export async function fillSavedRequests(
  context: BrowserContext,
  origin: string,
  count: number,
): Promise<void> {
  const rows = Array.from({ length: count }, (_, order) => {
    const name = `Open questions about ${tags[order % 3]} of week ${order}`;
    const row = requestRow({ id: `saved${order}`, order, name });
    return [keyOf(row), row] as const;
  });
  await put(context, origin, { database: 'explorer-saved', store: 'rows', rows });
}

interface Rows {
  readonly database: string;
  readonly store: string;
  /** Each with its key. */
  readonly rows: readonly (readonly [string, object])[];
}

async function put(context: BrowserContext, origin: string, all: Rows): Promise<void> {
  const page = await context.newPage();
  await page.goto(origin);
  await page.evaluate(async ({ database, store, rows }) => {
    const request = indexedDB.open(database);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    await new Promise((resolve) => (request.onsuccess = resolve));
    const transaction = request.result.transaction(store, 'readwrite');
    for (const [key, row] of rows) transaction.objectStore(store).put(row, key);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    request.result.close();
  }, all);
  await page.close();
}
