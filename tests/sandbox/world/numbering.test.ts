import { expect, test } from 'vitest';
import { numberOf, placeOf } from '../../../src/sandbox/world/generate/numbering.ts';

test.each([
  ['question', 0, 1_001],
  ['question', 998, 1_999],
  ['question', 999, 11_000],
  ['question', 1_999, 21_000],
  ['answer', 0, 2_001],
  ['comment', 998, 3_999],
  ['article', 999, 14_000],
  ['suggestedEdit', 0, 5_001],
] as const)('the %s at place %i has the id %i', (kind, place, id) => {
  expect(numberOf(kind, place)).toBe(id);
  expect(placeOf(id)).toBe(place);
});

test('ids never meet, grow with their places and stay small', () => {
  const kinds = ['question', 'answer', 'article'] as const;
  const places = Array.from({ length: 5_000 }, (_, index) => index);
  const ids = kinds.map((kind) => places.map((place) => numberOf(kind, place)));
  expect(new Set(ids.flat()).size).toBe(3 * places.length);
  for (const own of ids) expect(own).toEqual(own.toSorted((one, other) => one - other));
  expect(numberOf('comment', 2_500_000)).toBeLessThan(2 ** 31);
});
