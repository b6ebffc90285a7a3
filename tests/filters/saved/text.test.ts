import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPastedFilter } from '../../../src/filters/find-pasted-filter.ts';
import { mergeFilters } from '../../../src/filters/saved/list.ts';
import { readFilters, writeFilters } from '../../../src/filters/saved/text.ts';
import { makeFilterId } from '../../../src/sandbox/filtering/filter-id.ts';
import { createFilter, fieldNames } from '../../../src/sandbox/filtering/filter.ts';
import { anyText } from '../../support/builders/arbitraries.ts';
import { anySavedFilters, savedFilterOf } from '../../support/builders/saved-filters.ts';

const row = {
  id: '!abc',
  name: 'bodies',
  base: 'default',
  include: ['question.body'],
  exclude: [],
  safe: true,
  how: 'made',
  at: '2026-11-24T12:00:00Z',
  on: 'https://api.stackoverflowteams.com',
};

const fileOf = (...filters: readonly unknown[]) => JSON.stringify({ version: 1, filters });

test('is written for people, too', () => {
  const text = writeFilters([
    savedFilterOf({ name: 'bodies', on: 'https://api.stackoverflowteams.com' }),
  ]);
  expect(JSON.parse(text)).toEqual({ version: 1, filters: [row] });
  expect(text).toContain('\n      "at": "2026-11-24T12:00:00Z",\n');
});

test('any list comes back as it was', () => {
  fc.assert(
    fc.property(anySavedFilters(), (filters) => {
      expect(readFilters(writeFilters(filters))).toEqual({ filters, skipped: 0, beyond: 0 });
    }),
  );
});

test('the longest ids that the sandbox makes are kept, and found again when they are pasted', () => {
  const include = fieldNames.filter((_, place) => place % 2 === 0);
  const id = makeFilterId(createFilter(include));
  expect(id.length).toBeGreaterThan(200);
  const filters = [
    savedFilterOf({ id, composition: { base: 'none', include, exclude: [], safe: true } }),
  ];
  expect(readFilters(writeFilters(filters))).toEqual({ filters, skipped: 0, beyond: 0 });
  expect(findPastedFilter(id)).toEqual({ id });
});

test('what is left out is empty, and what is not known is passed over', () => {
  const { id, base, safe, at, on } = row;
  const file = fileOf({ id, base, safe, at, on, colour: 'red' });
  const composition = { base, include: [], exclude: [], safe };
  const kept = { id, name: '', composition, how: 'made', at: savedFilterOf().at, on };
  expect(readFilters(file)).toEqual({ filters: [kept], skipped: 0, beyond: 0 });
});

test('a name is cleaned on the way in', () => {
  const read = readFilters(fileOf({ ...row, name: ' a\nb\u202e ' }));
  expect(read).toMatchObject({ filters: [{ name: 'a b' }] });
});

test.each([
  ['null', null],
  ['a list', []],
  ['a prototype', JSON.parse(`{"__proto__":${JSON.stringify(row)}}`)],
  ['an id with a forbidden mark', { ...row, id: '!a,b' }],
  ['an id with a second !', { ...row, id: '!!a' }],
  ['an id of markup', { ...row, id: '<b>' }],
  ['an id with a line break', { ...row, id: '!abc\n' }],
  ['an id without characters', { ...row, id: '!' }],
  ['an id that is too long', { ...row, id: 'a'.repeat(600) }],
  ['the id of a built-in filter', { ...row, id: 'total' }],
  ['an id that is a number', { ...row, id: 7 }],
  ['a name that is a list', { ...row, name: ['a'] }],
  ['a base that is none', { ...row, base: 'constructor' }],
  ['a field that is none', { ...row, include: ['question body'] }],
  ['a field of another type', { ...row, exclude: [{}] }],
  ['more fields than there are', { ...row, include: Array(2001).fill('a.b') }],
  ['a text for safe', { ...row, safe: 'true' }],
  ['a moment in words', { ...row, at: 'yesterday' }],
  ['a moment before 1970', { ...row, at: '1969-01-01T00:00:00Z' }],
  ['a moment that is none', { ...row, at: '2026-13-41T00:00:00Z' }],
  ['an origin with a path', { ...row, on: 'https://example.com/x' }],
  ['an origin of a script', { ...row, on: 'javascript:alert(1)' }],
  ['no origin', { ...row, on: 'null' }],
] as const)('%s is skipped, and counted', (_, bad) => {
  const read = readFilters(fileOf(bad, row));
  expect(read).toMatchObject({ filters: [{ id: '!abc', name: 'bodies' }], skipped: 1 });
});

test('names of prototypes are only texts', () => {
  const text = fileOf(row).replace('"base"', '"__proto__":{"safe":false},"constructor":1,"base"');
  expect(readFilters(text)).toMatchObject({ filters: [{ composition: { safe: true } }] });
  expect(Object.prototype).not.toHaveProperty('safe');
});

test.each([
  ['an empty text', ''],
  ['broken JSON', '{"version":1'],
  ['null', 'null'],
  ['a list', '[]'],
  ['no version', '{"filters":[]}'],
  ['a version in words', '{"version":"one","filters":[]}'],
  ['a version before the first', '{"version":0,"filters":[]}'],
  ['no filters', '{"version":1}'],
  ['filters that are not a list', '{"version":1,"filters":{"length":1}}'],
  ['nesting without an end', '['.repeat(100_000)],
  ['10 MB of blanks', ' '.repeat(10_000_000)],
])('%s is a problem that is said', (_, text) => {
  const read = readFilters(text);
  expect(read).toMatchObject({ newer: false });
  expect('problem' in read && read.problem).toMatch(/^It .+\.$/);
});

test('a newer version is not read, whatever it looks like', () => {
  expect(readFilters('{"version":2,"filters":"elsewhere"}')).toEqual({
    problem:
      'It is version 2, but this explorer reads version 1: update the explorer and try again.',
    newer: true,
  });
});

test('a file as large as can be is read in a moment', () => {
  const before = performance.now();
  const read = readFilters(fileOf(...Array<unknown>(100_000).fill(0), row));
  expect(read).toEqual({ filters: [], skipped: 500, beyond: 99_501 });
  const alike = readFilters(
    fileOf(...Array.from({ length: 500 }, (_, at) => ({ ...row, id: `!${at}` }))),
  );
  expect('filters' in alike && mergeFilters([], alike.filters)).toHaveLength(200);
  expect(performance.now() - before).toBeLessThan(3000);
});

test('any text at all is read or refused', () => {
  fc.assert(
    fc.property(fc.oneof(anyText(), fc.json()), (text) => {
      expect(readFilters(text)).toHaveProperty('problem');
    }),
  );
});
