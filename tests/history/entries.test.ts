import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { historyEntries } from '../../src/history/entries.ts';
import { historyEntry } from '../support/builders/history.ts';

const name = 'explorer-history';

/** What stands in the database, whoever wrote it. */
async function rows(factory: IDBFactory): Promise<readonly (readonly [unknown, unknown])[]> {
  return withStore(factory, async (store) => {
    const [keys, values] = await Promise.all([
      asPromise(store.getAllKeys()),
      asPromise<unknown[]>(store.getAll()),
    ]);
    return keys.map((key, at) => [key, values[at]] as const);
  });
}

/** Writes a row as another version of the page would. */
async function writeRow(factory: IDBFactory, key: string, value: unknown): Promise<void> {
  await withStore(factory, (store) => asPromise(store.put(value, key)));
}

async function withStore<T>(
  factory: IDBFactory,
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const request = factory.open(name);
  request.onupgradeneeded = () => request.result.createObjectStore('entries');
  const database = await asPromise(request);
  const result = await work(database.transaction('entries', 'readwrite').objectStore('entries'));
  database.close();
  return result;
}

function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('It failed.'));
  });
}

/** Has each write fail for want of room as long as there are more rows than fit. */
function withRoomFor(most: number): void {
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) => IDBRequest<IDBValidKey>;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    const counted = this.count();
    counted.onsuccess = () => {
      if (counted.result < most) return;
      const { transaction } = this;
      const error = new DOMException('No room.', 'QuotaExceededError');
      Object.defineProperty(transaction, 'error', { value: error });
      transaction.abort();
    };
    return put.call(this, value, key);
  });
}

afterEach(() => vi.restoreAllMocks());

test('entries are read the newest first, and nothing makes a database before there is one', async () => {
  const factory = new IDBFactory();
  const entries = historyEntries(factory);
  expect(await entries.read()).toEqual([]);
  await entries.clear('all');
  await entries.remove(['1']);
  await entries.redact(String);
  expect(await factory.databases()).toEqual([]);
  const [first, second] = [historyEntry(1), historyEntry(2)];
  expect(await entries.write([first])).toBe('kept');
  expect(await entries.write([second])).toBe('kept');
  expect(await entries.read()).toEqual([second, first]);
});

test('T73: three tabs that write a hundred entries each at once lose none', async () => {
  const factory = new IDBFactory();
  const tabs = [0, 1, 2].map(() => historyEntries(factory));
  const writes = tabs.flatMap((tab, at) =>
    Array.from({ length: 100 }, (_, count) => tab.write([historyEntry(at * 100 + count)])),
  );
  expect(new Set(await Promise.all(writes))).toEqual(new Set(['kept']));
  expect(await tabs[0]?.read()).toHaveLength(300);
});

test('of more than 500 the oldest goes, but never a pinned one', async () => {
  const entries = historyEntries(new IDBFactory());
  const many = Array.from({ length: 500 }, (_, at) => historyEntry(at, { pinned: at < 2 }));
  await entries.write(many);
  await entries.write([historyEntry(500)]);
  const kept = await entries.read();
  expect(kept).toHaveLength(500);
  expect(kept?.at(0)).toEqual(historyEntry(500));
  expect(kept?.slice(-3)).toEqual([many[3], many[1], many[0]]);
});

test('the newest stays even where 500 are pinned', async () => {
  const entries = historyEntries(new IDBFactory());
  await entries.write(Array.from({ length: 500 }, (_, at) => historyEntry(at, { pinned: true })));
  await entries.write([historyEntry(500)]);
  await entries.write([historyEntry(501)]);
  const kept = await entries.read();
  expect(kept).toHaveLength(501);
  expect(kept?.at(0)).toEqual(historyEntry(501));
});

test('runs from before a clock was set back make room for new ones', async () => {
  const entries = historyEntries(new IDBFactory());
  const ahead = 365 * 24 * 60;
  await entries.write(Array.from({ length: 500 }, (_, at) => historyEntry(ahead + at)));
  await entries.write([historyEntry(1)]);
  await entries.write([historyEntry(2)]);
  const kept = (await entries.read()) ?? [];
  expect(kept).toHaveLength(500);
  expect(kept).toContainEqual(historyEntry(1));
  expect(kept).toContainEqual(historyEntry(2));
  expect(kept).not.toContainEqual(historyEntry(ahead));
});

test('T69: without room, the oldest entries that are not pinned make room', async () => {
  const entries = historyEntries(new IDBFactory());
  const many = Array.from({ length: 30 }, (_, at) => historyEntry(at, { pinned: at === 0 }));
  await entries.write(many);
  withRoomFor(30);
  expect(await entries.write([historyEntry(30)])).toBe('made-room');
  const kept = await entries.read();
  expect(kept?.at(0)).toEqual(historyEntry(30));
  expect(kept?.at(-1)).toEqual(many[0]);
  expect(kept).toHaveLength(28);
});

test('T69: where even that is not enough, entries are refused, and the others stay where they are', async () => {
  const entries = historyEntries(new IDBFactory());
  await entries.write(Array.from({ length: 30 }, (_, at) => historyEntry(at)));
  withRoomFor(0);
  expect(await entries.write([historyEntry(30)])).toBe('full');
  const left = (await entries.read())?.length;
  expect(await entries.write([historyEntry(31)])).toBe('full');
  expect(await entries.read()).toHaveLength(left ?? Number.NaN);
  vi.restoreAllMocks();
  expect(await entries.write([historyEntry(32)])).toBe('kept');
});

test('T70: a browser without a database, or one that throws or never responds, is told from one that keeps', async () => {
  vi.useFakeTimers();
  const silent = new IDBFactory();
  vi.spyOn(silent, 'open').mockReturnValue({} as IDBOpenDBRequest);
  vi.spyOn(silent, 'databases').mockReturnValue(new Promise(() => undefined));
  const throwing = new IDBFactory();
  vi.spyOn(throwing, 'open').mockImplementation(() => {
    throw new DOMException('Not in a private window.', 'SecurityError');
  });
  for (const factory of [undefined, throwing, silent]) {
    const entries = historyEntries(factory);
    const written = entries.write([historyEntry(1)]);
    const pinned = entries.pin('1', true);
    const read = entries.read();
    await vi.advanceTimersByTimeAsync(5001);
    expect(await written).toBe('failed');
    expect(await pinned).toBe('failed');
    expect(await read).toEqual(factory === undefined ? undefined : []);
  }
  vi.useRealTimers();
});

test('T70: a transaction without a response is given up, and the next one has a connection of its own', async () => {
  const factory = new IDBFactory();
  const entries = historyEntries(factory);
  await entries.write([historyEntry(1)]);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  getAll.mockImplementationOnce(() => ({}) as IDBRequest<unknown[]>);
  const silent = entries.read();
  // Which takes no timer to come to the transaction.
  await vi.waitFor(() => expect(getAll).toHaveBeenCalled());
  await vi.advanceTimersByTimeAsync(10_001);
  expect(await silent).toBeUndefined();
  vi.useRealTimers();
  getAll.mockRestore();
  expect(await entries.read()).toEqual([historyEntry(1)]);
});

test('T71: a database that was deleted is made anew, and one that was closed is opened again', async () => {
  const factory = new IDBFactory();
  const opened: IDBDatabase[] = [];
  const open = factory.open.bind(factory);
  vi.spyOn(factory, 'open').mockImplementation((...names) => {
    const request = open(...names);
    request.addEventListener('success', () => opened.push(request.result));
    return request;
  });
  const entries = historyEntries(factory);
  await entries.write([historyEntry(1)]);
  await asPromise(factory.deleteDatabase(name));
  expect(await entries.read()).toEqual([]);
  expect(await entries.write([historyEntry(2)])).toBe('kept');
  // As a browser does that is short of memory: nobody is told.
  opened.at(-1)?.close();
  expect(await entries.write([historyEntry(3)])).toBe('kept');
  expect(await entries.read()).toEqual([historyEntry(3), historyEntry(2)]);
});

test('T72: what every version wrote is read', async () => {
  const factory = new IDBFactory();
  const fixture = new URL('./fixtures/version-1.json', import.meta.url);
  const stored = JSON.parse(readFileSync(fixture, 'utf8')) as { readonly id: string }[];
  for (const row of stored) await writeRow(factory, row.id, row);
  expect(await historyEntries(factory).read()).toEqual(stored.toReversed());
});

test('T72: what a newer version wrote is left as it is, and not shown', async () => {
  const factory = new IDBFactory();
  const newer = { ...historyEntry(0), version: 2, outcome: 'something new' };
  await writeRow(factory, newer.id, newer);
  const entries = historyEntries(factory);
  expect(await entries.read()).toEqual([]);
  await entries.write(Array.from({ length: 501 }, (_, at) => historyEntry(at + 1)));
  await entries.pin(newer.id, true);
  await entries.clear('unpinned');
  expect(await rows(factory)).toEqual([[newer.id, newer]]);
  await entries.clear('all');
  expect(await rows(factory)).toEqual([]);
});

test.each([
  ['a text', 'an entry?'],
  ['nothing', null],
  ['an unknown outcome', { ...historyEntry(5), outcome: 'odd' }],
  ['a time that is none', { ...historyEntry(5), at: Number.NaN }],
  ['a time that no date has', { ...historyEntry(5), at: 9e15 }],
  ['the key of another', { ...historyEntry(5), id: 'other' }],
  ['a version that is none', { ...historyEntry(5), version: 'x' }],
])('T74: a damaged row is skipped: %s', async (_, damaged) => {
  const factory = new IDBFactory();
  await writeRow(factory, historyEntry(5).id, damaged);
  const entries = historyEntries(factory);
  await entries.write([historyEntry(6)]);
  expect(await entries.read()).toEqual([historyEntry(6)]);
});

test('fields that no version knows are not kept when an entry is written again', async () => {
  const factory = new IDBFactory();
  const { id } = historyEntry(1);
  await writeRow(factory, id, { ...historyEntry(1), token: 'secret', body: 'text' });
  const entries = historyEntries(factory);
  await entries.pin(id, true);
  expect(await rows(factory)).toEqual([[id, historyEntry(1, { pinned: true })]]);
});

test('an entry that another tab has removed is not pinned back', async () => {
  const factory = new IDBFactory();
  const entries = historyEntries(factory);
  await entries.write([historyEntry(1)]);
  await historyEntries(factory).remove([historyEntry(1).id]);
  expect(await entries.pin(historyEntry(1).id, true)).toBe('kept');
  expect(await entries.read()).toEqual([]);
});

test('a token is taken out of every row, whoever wrote it', async () => {
  const factory = new IDBFactory();
  const newer = { version: 2, note: 'with canary-7f3a' };
  await writeRow(factory, 'newer', newer);
  const entries = historyEntries(factory);
  await entries.write([historyEntry(1, { values: { intitle: 'canary-7f3a' } }), historyEntry(2)]);
  await entries.redact((text) => text.replaceAll('canary-7f3a', '[token removed]'));
  expect(JSON.stringify(await rows(factory))).not.toContain('canary');
  expect(await entries.read()).toEqual([
    historyEntry(2),
    historyEntry(1, { values: { intitle: '[token removed]' } }),
  ]);
});
