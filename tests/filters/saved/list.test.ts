import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  describeImported,
  importInto,
  mergeFilters,
  renameFilter,
  undoImport,
  withFilter,
} from '../../../src/filters/saved/list.ts';
import { cleanName, describeSaved } from '../../../src/filters/saved/saved-filter.ts';
import { anyText } from '../../support/builders/arbitraries.ts';
import { anySavedFilters, savedFilterOf } from '../../support/builders/saved-filters.ts';

test('says what a filter is, where it was made and when', () => {
  const composition = {
    ...savedFilterOf().composition,
    exclude: ['shallow_user.link'],
  };
  const on = 'https://api.stackoverflowteams.com';
  expect(describeSaved(savedFilterOf({ composition, on }))).toBe(
    'default + question.body − shallow_user.link, safe, created on api.stackoverflowteams.com at 2026-11-24 12:00 UTC',
  );
});

test.each([
  ['  with bodies ', 'with bodies'],
  ['one\r\ntwo\tthree\u0000\u0007', 'one two three'],
  ['a\u202eb\u200bc', 'abc'],
  ['x'.repeat(100), 'x'.repeat(60)],
  [`${'x'.repeat(59)}🚀y`, `${'x'.repeat(59)}🚀`],
  ['\n', ''],
])('the name %j is saved as %j', (text, name) => {
  expect(cleanName(text)).toBe(name);
});

test('any name is one short line that stays as it is', () => {
  fc.assert(
    fc.property(anyText(200), (text) => {
      const name = cleanName(text);
      expect(cleanName(name)).toBe(name);
      expect(Array.from(name).length).toBeLessThanOrEqual(60);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
    }),
  );
});

test('a filter that is made again is saved once, with the name that it has or gets', () => {
  const list = withFilter([], savedFilterOf({ name: 'bodies' }));
  const later = savedFilterOf({ at: savedFilterOf().at + 60 });
  expect(withFilter(list, later).map(({ name }) => name)).toEqual(['bodies']);
  expect(withFilter(list, { ...later, name: 'b' }).map(({ name }) => name)).toEqual(['b']);
});

test('no two filters go by one name', () => {
  const list = withFilter(
    [savedFilterOf({ id: '!a', name: 'bodies' })],
    savedFilterOf({ name: 'bodies' }),
  );
  expect(list.map(({ name }) => name)).toEqual(['bodies (2)', 'bodies']);
  expect(renameFilter(list, '!abc', 'bodies').map(({ name }) => name)).toEqual([
    'bodies (2)',
    'bodies',
  ]);
  expect(renameFilter(list, '!a', 'bodies').map(({ name }) => name)).toEqual([
    'bodies (2)',
    'bodies',
  ]);
  const long = 'x'.repeat(60);
  const [first] = withFilter(
    [savedFilterOf({ id: '!a', name: long })],
    savedFilterOf({ name: long }),
  );
  expect(first?.name).toBe(`${'x'.repeat(56)} (2)`);
});

test('of two lists each filter is saved once, and takes a name where it has none', () => {
  const list = [savedFilterOf({ id: '!a' }), savedFilterOf({ id: '!b', name: 'mine' })];
  const others = [
    savedFilterOf({ id: '!a', name: 'theirs' }),
    savedFilterOf({ id: '!b', name: 'other' }),
    savedFilterOf({ id: '!c', name: 'mine' }),
    savedFilterOf({ id: '!c', name: 'again' }),
  ];
  const imported = importInto(list, others);
  expect(mergeFilters(list, others)).toEqual(imported.filters);
  expect(imported.filters.map(({ id, name }) => [id, name])).toEqual([
    ['!a', 'theirs'],
    ['!b', 'mine'],
    ['!c', 'mine (2)'],
  ]);
  expect(describeImported(imported, 2)).toBe(
    '1 filter added, 3 were there already, 2 could not be read.',
  );
});

test('a merge with itself changes nothing', () => {
  fc.assert(
    fc.property(anySavedFilters(), (some) => {
      const filters = mergeFilters([], some);
      expect(mergeFilters(filters, filters)).toEqual(filters);
      expect(importInto(filters, filters)).toEqual({
        filters,
        added: 0,
        present: filters.length,
        refused: 0,
      });
    }),
  );
});

const many = (count: number, name: string, from: number) =>
  Array.from({ length: count }, (_, at) =>
    savedFilterOf({ id: `!${name}${at}`, name: name && `${name} ${at}`, at: from + at }),
  );

test('of too many the oldest without a name go first, then the oldest', () => {
  const full = mergeFilters([], [...many(150, 'named', 0), ...many(50, '', 1000)]);
  const merged = mergeFilters(full, many(30, 'more', 500));
  expect(merged.filter(({ name }) => name === '').map(({ at }) => at)).toEqual(
    Array.from({ length: 20 }, (_, at) => 1049 - at),
  );
  const named = mergeFilters([], many(201, 'named', 0));
  expect(named).toHaveLength(200);
  expect(named.at(-1)?.at).toBe(1);
});

test('an import lets none of the own filters go, and says how many it refuses', () => {
  const own = mergeFilters([], many(10, '', 0));
  const imported = importInto(own, many(300, 'theirs', 1000));
  expect(imported.filters).toHaveLength(200);
  expect(imported.filters.slice(-10)).toEqual(own);
  expect(imported.filters[0]?.at).toBe(1299);
  expect(describeImported(imported, 0)).toBe(
    '190 filters added, 110 not added: at most 200 can be saved, so remove some and import again.',
  );
  const full = mergeFilters([], many(200, '', 0));
  expect(importInto(full, many(3, 'theirs', 1000)).filters).toEqual(full);
});

test('an import is undone but for what was changed since', () => {
  fc.assert(
    fc.property(anySavedFilters(), anySavedFilters(), (some, others) => {
      const before = mergeFilters([], some);
      const after = importInto(before, others).filters;
      expect(undoImport(after, before, after)).toEqual(before);
    }),
  );
  const before = [savedFilterOf({ id: '!a' })];
  const after = importInto(before, [savedFilterOf({ id: '!b', name: 'theirs' })]).filters;
  const since = withFilter(
    renameFilter(after, '!b', 'mine now'),
    savedFilterOf({ id: '!c', at: 1 }),
  );
  expect(undoImport(since, before, after)).toEqual(since);
});

test.each([
  [{ added: 3, present: 1 }, '3 filters added, 1 was there already.'],
  [{ added: 0, present: 2 }, 'No filters added, 2 were there already.'],
  [{ added: 0, present: 0 }, 'No filters added.'],
])('%j is said as “%s”', (counts, said) => {
  expect(describeImported({ filters: [], refused: 0, ...counts }, 0)).toBe(said);
});
