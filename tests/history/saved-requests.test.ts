import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { changesOf, savedRequestStore } from '../../src/history/saved-requests.ts';
import { keyOf } from '../../src/history/saved-rows.ts';
import type { SavedRow } from '../../src/history/saved-rows.ts';
import { requestRow, folderRow } from '../support/builders/saved-requests.ts';

/** Writes anything into the database, as another version or a fault might have done. */
async function put(factory: IDBFactory, ...entries: readonly (readonly [string, unknown])[]) {
  const store = savedRequestStore(factory);
  await store.write(new Map([['settings', undefined]]));
  const opening = factory.open('explorer-saved');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const transaction = database.transaction('rows', 'readwrite');
  for (const [key, value] of entries) transaction.objectStore('rows').put(value, key);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
  return store;
}

const variable: SavedRow = { kind: 'variable', version: 1, name: 'since', text: '30d' };

test('what is written is read, also by another page', async () => {
  const factory = new IDBFactory();
  const rows = [folderRow({ id: 'aaaa' }), requestRow({ id: 'bbbb', folder: 'aaaa' }), variable];
  expect(await savedRequestStore(factory).write(changesOf(rows))).toBe('saved');
  const read = await savedRequestStore(factory).read();
  expect(read).toMatchObject({ newer: 0, damaged: 0 });
  expect(read?.rows.map(keyOf).toSorted()).toEqual(rows.map(keyOf).toSorted());
  expect(read?.rows).toEqual(expect.arrayContaining(rows));
});

test('nothing is made where nothing is kept', async () => {
  const factory = new IDBFactory();
  expect(await savedRequestStore(factory).read()).toEqual({ rows: [], newer: 0, damaged: 0 });
  await savedRequestStore(factory).clear();
  expect(await factory.databases()).toEqual([]);
});

test('a row that is deleted is gone, the others stay', async () => {
  const store = savedRequestStore(new IDBFactory());
  const [kept, gone] = [requestRow({ id: 'aaaa' }), requestRow({ id: 'bbbb' })];
  await store.write(changesOf([kept, gone]));
  await store.write(changesOf([], [keyOf(gone)]));
  expect((await store.read())?.rows).toEqual([kept]);
});

test('T73 three tabs that write a hundred rows each at the same time lose none', async () => {
  const factory = new IDBFactory();
  const tabs = ['a', 'b', 'c'].map((name) => ({ name, store: savedRequestStore(factory) }));
  await Promise.all(
    tabs.flatMap(({ name, store }) =>
      Array.from({ length: 100 }, (_, index) =>
        store.write(changesOf([requestRow({ id: `${name}${1000 + index}` })])),
      ),
    ),
  );
  expect((await savedRequestStore(factory).read())?.rows).toHaveLength(300);
});

test('T72 a row of a later version is left out, and neither written over nor deleted', async () => {
  const factory = new IDBFactory();
  const newer = { ...requestRow({ id: 'aaaa' }), version: 2, extra: true };
  const store = await put(factory, ['request aaaa', newer]);
  expect(await store.read()).toEqual({ rows: [], newer: 1, damaged: 0 });
  await store.write(changesOf([requestRow({ id: 'aaaa' })]));
  await store.write(changesOf([], ['request aaaa']));
  expect(await store.read()).toEqual({ rows: [], newer: 1, damaged: 0 });
});

test('T74 a damaged row is skipped, and the others are read', async () => {
  const good = requestRow({ id: 'bbbb' });
  const store = await put(
    new IDBFactory(),
    ['request bbbb', good],
    ['request cccc', { ...good, id: 'cccc', endpoint: 'no-such-endpoint' }],
    ['request dddd', { ...good, id: 'dddd', values: 7 }],
    ['folder eeee', 'nonsense'],
    ['variable x y', { ...variable, name: 'x y' }],
    ['nothing', null],
  );
  expect(await store.read()).toEqual({ rows: [good], newer: 0, damaged: 5 });
});

test('what was saved is read again, however long it is', async () => {
  const store = savedRequestStore(new IDBFactory());
  const long = 'x'.repeat(40_000);
  const rows = [
    requestRow({ id: 'aaaa', notes: long, values: { tagged: long }, filterName: long }),
    { ...variable, name: long, text: long },
  ];
  await store.write(changesOf(rows));
  expect(await store.read()).toEqual({ rows, newer: 0, damaged: 0 });
});

test('a token is taken out of rows that cannot be read here, too', async () => {
  const row = requestRow({ id: 'aaaa', notes: 'say horsebattery' });
  const factory = new IDBFactory();
  const store = await put(
    factory,
    ['request aaaa', { ...row, version: 2 }],
    ['request bbbb', { ...row, id: 'bbbb', values: 7n }],
    ['request cccc', { ...row, id: 'cccc' }],
  );
  await store.redact((text) => text.replaceAll('horsebattery', '…'));
  expect(await store.read()).toMatchObject({ newer: 1, damaged: 1, rows: [{ notes: 'say …' }] });
  const rows: unknown[] = [];
  await store.redact((text) => {
    rows.push(text);
    return text;
  });
  expect(rows.join()).not.toContain('horsebattery');
});

test('a row has no place for a token, a header or a slug', async () => {
  const store = await put(new IDBFactory(), [
    'request aaaa',
    {
      ...requestRow({ id: 'aaaa' }),
      token: 'secret',
      headers: { 'X-API-Access-Token': 'secret' },
      values: { tagged: 'ci', team: 'acme', access_token: 'secret' },
    },
  ]);
  const text = JSON.stringify(await store.read());
  expect(text).not.toMatch(/secret|acme/);
  expect(text).toContain('"tagged":"ci"');
});

test('T70 without a database, and with one that fails, nothing is thrown', async () => {
  const failing = {
    open: () => fail(),
    databases: () => Promise.resolve([{ name: 'explorer-saved' }]),
  };
  for (const factory of [undefined, failing as unknown as IDBFactory]) {
    const store = savedRequestStore(factory);
    expect(await store.read()).toBeUndefined();
    expect(await store.write(changesOf([variable]))).toBe('failed');
    await store.clear();
  }
});

function fail(): never {
  throw new DOMException('Not allowed here.', 'SecurityError');
}

test('T71 a database that is deleted in between is made anew', async () => {
  const factory = new IDBFactory();
  const store = savedRequestStore(factory);
  await store.write(changesOf([requestRow({ id: 'aaaa' })]));
  await new Promise((resolve) => {
    factory.deleteDatabase('explorer-saved').onsuccess = resolve;
  });
  expect(await store.write(changesOf([requestRow({ id: 'bbbb' })]))).toBe('saved');
  expect((await store.read())?.rows).toHaveLength(1);
});
