import { expect, test } from 'vitest';
import { mergeSaved, readSavedFile, writeSavedFile } from '../../src/history/saved-file.ts';
import type { SavedFile } from '../../src/history/saved-file.ts';
import { readRow } from '../../src/history/saved-rows.ts';
import { folderRow, requestRow } from '../support/builders/saved-requests.ts';

const nothing = { folders: [], requests: [] };
const since = { kind: 'variable', version: 1, name: 'since', text: '30d' } as const;
const saved = {
  folders: [folderRow({ id: 'ffff', name: 'Weekly' })],
  requests: [
    requestRow({ id: 'aaaa', name: 'One', folder: 'ffff', notes: 'why' }),
    requestRow({ id: 'bbbb', name: 'Two', values: { fromdate: '{{since}}' } }),
  ],
};

function read(text: string): SavedFile {
  const file = readSavedFile(text);
  if (typeof file === 'string') throw new Error(file);
  return file;
}
const fileOf = (change: object) =>
  JSON.stringify({ format: 'teams-api-explorer/saved-requests', version: 1, ...change });

test('what is exported is imported elsewhere, in its order', () => {
  const { rows, message } = mergeSaved(nothing, [], read(writeSavedFile(saved, [since])));
  expect(message).toBe('2 requests added; 1 variable added.');
  const [folder] = rows.filter((row) => row.kind === 'folder');
  expect(folder?.name).toBe('Weekly');
  expect(rows.filter((row) => row.kind === 'request')).toMatchObject([
    { name: 'One', folder: folder?.id, notes: 'why', values: { tagged: 'ci' } },
    { name: 'Two', folder: '', values: { fromdate: '{{since}}' } },
  ]);
});

test('what is there already is not added again', () => {
  const { rows, message } = mergeSaved(saved, [since], read(writeSavedFile(saved, [since])));
  expect(rows).toEqual([]);
  expect(message).toBe('No requests added; 2 already there.');
});

test('another request of the same name is renamed, and a variable keeps its own value', () => {
  const file = read(writeSavedFile(saved, [since]));
  const own = {
    folders: saved.folders,
    requests: [requestRow({ id: 'cccc', name: 'One', folder: 'ffff', values: { tagged: 'git' } })],
  };
  const { rows, message } = mergeSaved(own, [{ ...since, text: '7d' }], file);
  expect(rows).toMatchObject([{ name: 'One (2)', folder: 'ffff' }, { name: 'Two' }]);
  expect(message).toBe(
    '2 requests added; 1 of them renamed, because the name was taken; your own value kept for since.',
  );
});

test.each([
  ['', "isn't an export"],
  ['[]', "isn't an export"],
  ['{"version":1,"filters":[]}', "isn't an export"],
  [fileOf({ version: 2 }), 'is version 2, but this page reads version 1'],
  [fileOf({ requests: 'all' }), 'has no lists'],
  [fileOf({ version: '1' }), 'has no lists'],
  [' '.repeat(20_000_001), 'longer than any export'],
])('a file that is no export is refused with the reason: %.40s', (text, reason) => {
  expect(readSavedFile(text)).toContain(reason);
});

test('an unknown endpoint is left out and named', () => {
  const row = { name: 'Odd', endpoint: 'moon-phases', values: {}, style: 'query' };
  const file = read(fileOf({ requests: [row, row, { ...row, endpoint: 'questions' }] }));
  expect(mergeSaved(nothing, [], file).message).toBe(
    '1 request added; left out, because the catalog has no such endpoint: moon-phases.',
  );
});

test('hostile rows harm nothing', () => {
  const text = fileOf({
    folders: [{ name: 'F', requests: [null, 7, { name: [] }] }, { name: '\u202e \u0000' }, 'x'],
    requests: [
      { id: 'same', name: 'A', endpoint: 'questions', values: {}, style: 'query' },
      { id: 'same', name: 'B', endpoint: 'questions', values: {}, style: 'query' },
      { name: 'C', endpoint: 'questions', values: { tagged: 7 }, style: 'query' },
      { name: 'D', endpoint: 'questions', values: {}, style: 'gopher' },
      { name: 'E', endpoint: '__proto__', values: {}, style: 'query' },
    ],
    variables: [{ name: '__proto__', text: 'x' }, { name: 'a b', text: '' }, { name: 'c' }],
  }).replace('"values":{}', '"values":{"__proto__":{"polluted":true},"tagged":"ci","team":"acme"}');
  const file = read(text);
  expect(file.requests.map(({ name }) => name)).toEqual(['A', 'B']);
  expect(new Set(file.requests.map(({ id }) => id)).size).toBe(2);
  expect(file.requests[0]?.values).toEqual({ tagged: 'ci' });
  expect(file.unknown).toEqual(['__proto__']);
  expect(file.damaged).toBe(9);
  expect(file.variables.map(({ name }) => name)).toEqual(['__proto__']);
  expect(Object.prototype).not.toHaveProperty('polluted');
});

test('too many rows are counted, not read', () => {
  const row = { name: 'A', endpoint: 'questions', values: {}, style: 'query' };
  const file = read(fileOf({ requests: Array.from({ length: 2003 }, () => row) }));
  expect(file.requests).toHaveLength(2000);
  expect(file.beyond).toBe(3);
});

test('thousands of requests with the same name each get one of their own', () => {
  const requests = Array.from({ length: 2000 }, (_, at) => ({
    ...{ name: 'Same', endpoint: 'questions', style: 'query' },
    values: { tagged: `t${at}` },
  }));
  const { rows, message } = mergeSaved(nothing, [], read(fileOf({ requests })));
  const added = rows.filter((row) => row.kind === 'request');
  expect(new Set(added.map(({ name }) => name)).size).toBe(2000);
  expect(added.at(-1)?.name).toBe('Same (2000)');
  expect(message).toContain('2000 requests added; 1999 of them renamed');
  const again = mergeSaved({ folders: [], requests: added }, [], read(fileOf({ requests })));
  expect(again.message).toBe('No requests added; 2000 already there.');
});

test('the number that tells two long names apart is still there once they were read', () => {
  const requests = ['a', 'b'].map((tagged) => ({
    ...{ name: 'n'.repeat(120), endpoint: 'questions', style: 'query' },
    values: { tagged },
  }));
  const { rows } = mergeSaved(nothing, [], read(fileOf({ requests })));
  const names = rows.map((row) => {
    const kept = readRow(row);
    return kept?.kind === 'request' ? kept.name : '';
  });
  expect(names).toEqual(['n'.repeat(120), `${'n'.repeat(116)} (2)`]);
});
