import { expect, test } from 'vitest';
import { prettyPrint } from '../../../src/exchange/pretty.ts';
import { dotPath, jsonPath, placeAt, valueAt } from '../../../src/inspector/json/place.ts';

const response = {
  items: [
    { tags: ['c#', 'c++'], owner: { user_id: 11 }, question_id: 1353 },
    { tags: [], owner: { user_id: 8, 'odd key': null }, question_id: 1354, is_answered: false },
  ],
  has_more: true,
};
const text = prettyPrint(JSON.stringify(response));
const at = (mark: string, from = text) => placeAt(from, from.indexOf(mark) + 1);

test.each([
  ['"c++"', 'items[0].tags[1]', 'c++'],
  ['1354', 'items[1].question_id', 1354],
  ['11', 'items[0].owner.user_id', 11],
  ['null', 'items[1].owner["odd key"]', null],
  ['false', 'items[1].is_answered', false],
  ['true', 'has_more', true],
])('the value %s stands at %s', (mark, path, value) => {
  const place = at(mark);
  expect([dotPath(place.path), place.isKey, place.value]).toEqual([path, false, value]);
  expect(text.slice(place.start, place.end)).toBe(mark);
});

test('a key is one, and has no value', () => {
  expect(at('"owner"')).toMatchObject({ isKey: true, value: undefined, raw: '"owner"' });
  expect(dotPath(at('"owner"').path)).toBe('items[0].owner');
});

test('JSONPath begins at the root', () => {
  expect(jsonPath(at('"c++"').path)).toBe('$.items[0].tags[1]');
});

test('a number beyond the numbers of JavaScript keeps its digits', () => {
  const big = prettyPrint('{"items":[{"id":12345678901234567890}]}');
  expect(at('12345678901234567890', big).raw).toBe('12345678901234567890');
});

test('in a large response the place is the same as in a small one', () => {
  const items = Array.from({ length: 9000 }, (_, id) => ({
    question_id: id,
    owner: { user_id: id * 10 },
    title: `An item "    {" number ${id}`,
  }));
  const large = prettyPrint(JSON.stringify({ items, has_more: true, quota_max: 10_000 }));
  expect(large.length).toBeGreaterThan(200_000);
  expect(dotPath(at('"user_id": 89990', large).path)).toBe('items[8999].owner.user_id');
  expect(dotPath(at('"user_id": 0', large).path)).toBe('items[0].owner.user_id');
  expect(dotPath(at('"items"', large).path)).toBe('items');
  expect(dotPath(at('"has_more"', large).path)).toBe('has_more');
  const quota = placeAt(large, large.indexOf('"quota_max": 10000') + 14);
  expect(quota).toMatchObject({ path: ['quota_max'], value: 10_000, raw: '10000' });
});

test('the blanks before a line and the comma behind it belong to what stands in it', () => {
  const line = text.indexOf('    "question_id": 1354') - 2;
  expect(dotPath(placeAt(text, line).path)).toBe('items[1].question_id');
  const comma = text.indexOf('1354,') + 5;
  expect(placeAt(text, comma)).toMatchObject({ path: ['items', 1, 'question_id'], value: 1354 });
});

test.each([
  ['"items": [', 'items'],
  ['    {', 'items[0]'],
  ['"owner": {', 'items[0].owner'],
])('behind the bracket of %s it stands at %s', (mark, path) => {
  expect(dotPath(placeAt(text, text.indexOf(mark) + mark.length).path)).toBe(path);
});

test('at a key the value behind it is meant, where that is one', () => {
  const valueBehind = (mark: string) => valueAt(text, text.indexOf(mark) + 1);
  expect(valueBehind('"question_id"')).toMatchObject({ value: 1353, raw: '1353', isKey: false });
  expect(dotPath(valueBehind('"question_id"').path)).toBe('items[0].question_id');
  expect(dotPath(valueBehind('"owner"').path)).toBe('items[0].owner');
});
