import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fields } from '../../src/catalog/fields.ts';
import { knownFilters } from '../../src/catalog/known-filters.ts';
import { parameters } from '../../src/catalog/parameters.ts';
import {
  compose,
  decompose,
  decomposeShortly,
  describeComposition,
  excluding,
  including,
} from '../../src/filters/composition.ts';
import { builtIns, isSame } from '../../src/filters/filter.ts';
import { builtInLike, findKnownFilter } from '../../src/filters/find-known-filter.ts';
import { anyFilter } from '../support/builders/filters.ts';

const bases = parameters.filter.builtIns;

test('the default filter has the fields that a recorded response lists', () => {
  const { included } = builtIns.default;
  // Recorded: the wrapper of the default filter.
  expect([...included].filter((name) => name.startsWith('.')).sort()).toEqual([
    ...['.backoff', '.error_id', '.error_message', '.error_name'],
    ...['.has_more', '.items', '.quota_max', '.quota_remaining'],
  ]);
  expect(included.has('question.title')).toBe(true);
  expect(included.has('question.body')).toBe(false);
  expect(included.size).toBe(382);
});

test('withbody is default and the bodies', () => {
  // Recorded; article.body is assumed.
  expect(decompose(builtIns.withbody, 'default').include.toSorted()).toEqual([
    ...['answer.body', 'article.body', 'comment.body', 'inbox_item.body', 'post.body'],
    ...['question.body', 'revision.body', 'suggested_edit.body', 'tag_wiki.body'],
  ]);
});

test('none has nothing, total only the total', () => {
  expect([...builtIns.none.included]).toEqual([]);
  expect([...builtIns.total.included]).toEqual(['.total']);
});

test('what is included or excluded is in the filter or not, and nothing else changes', () => {
  const some = fc.uniqueArray(fc.constantFrom(...fields.map(({ name }) => name)), { maxLength: 9 });
  fc.assert(
    fc.property(anyFilter(), fc.constantFrom(...bases), some, (filter, base, names) => {
      const made = decompose(filter, base);
      const more = new Set([...filter.included, ...names]);
      expect(compose(including(made, names)).included).toEqual(more);
      const fewer = [...filter.included].filter((name) => !names.includes(name));
      expect(compose(excluding(made, names)).included).toEqual(new Set(fewer));
    }),
  );
});

test('any filter can be made from any base', () => {
  fc.assert(
    fc.property(anyFilter(), fc.constantFrom(...bases), (filter, base) => {
      expect(isSame(compose(decompose(filter, base)), filter)).toBe(true);
    }),
  );
});

test('the shortest way to make a filter makes that filter', () => {
  fc.assert(
    fc.property(anyFilter(), (filter) => {
      const shortly = decomposeShortly(filter);
      expect(isSame(compose(shortly), filter)).toBe(true);
      for (const base of bases) {
        const other = decompose(filter, base);
        expect(shortly.include.length + shortly.exclude.length).toBeLessThanOrEqual(
          other.include.length + other.exclude.length,
        );
      }
    }),
  );
});

test('what is excluded stays out, even when it is included as well', () => {
  const made = { base: 'none', include: ['.items', '.total'], exclude: ['.total'], safe: true };
  expect([...compose({ ...made, base: 'none' }).included]).toEqual(['.items']);
});

test('fields that the catalog does not know are kept, and come last', () => {
  const filter = {
    included: new Set(['question.brand_new', ...builtIns.default.included, 'question.body']),
    safe: true,
  };
  expect(decomposeShortly(filter)).toEqual({
    base: 'default',
    include: ['question.body', 'question.brand_new'],
    exclude: [],
    safe: true,
  });
});

test.each([
  [{}, 'default, safe'],
  [
    { include: ['question.body'], exclude: ['shallow_user.link'] },
    'default + question.body − shallow_user.link, safe',
  ],
  [
    { base: 'none', safe: false, include: ['.items', 'tag.name'] },
    'none + .items + tag.name, unsafe',
  ],
  [
    { include: ['a.a', 'a.b', 'a.c', 'a.d', 'a.e', 'a.f'] },
    'default + a.a + a.b + a.c + a.d + 2 more, safe',
  ],
] as const)('%j is said as “%s”', (some, said) => {
  expect(
    describeComposition({ base: 'default', include: [], exclude: [], safe: true, ...some }),
  ).toBe(said);
});

test('built-in names and the known strings of the real API are recognised', () => {
  expect(findKnownFilter('withbody')).toMatchObject({ base: 'withbody', include: [] });
  expect(findKnownFilter('!9hnGssGO4')).toEqual({
    base: 'default',
    include: ['question.body'],
    exclude: [],
    safe: true,
  });
  expect(findKnownFilter(')-wpJO8qkn.bBXNMrk*hhvIVGJM')?.safe).toBe(false);
  expect(findKnownFilter('!nothing')).toBeUndefined();
  expect(findKnownFilter('constructor')).toBeUndefined();
});

test('every field of a known string is one of the catalog', () => {
  const names = new Set(fields.map(({ name }) => name));
  for (const { id, include, exclude } of knownFilters) {
    const unknown = [...include, ...exclude].filter((name) => !names.has(name));
    expect({ id, unknown }).toEqual({ id, unknown: [] });
  }
});

test('a filter that equals a built-in one goes by its name', () => {
  for (const base of bases) expect(builtInLike(builtIns[base])).toBe(base);
  expect(builtInLike({ ...builtIns.default, safe: false })).toBeUndefined();
});
