import { expect, test } from 'vitest';
import { splitPage } from '../../../src/exchange/pages/split-page.ts';

test('the items of a page come one by one, digit for digit, and the wrapper around them', () => {
  const page =
    '{"items":[{"n":12345678901234567890,"a":[1,{"b":"]},["}]},7,"x,y",null,[]],"has_more":false}';
  expect(splitPage(page)).toEqual({
    items: ['{"n":12345678901234567890,"a":[1,{"b":"]},["}]}', '7', '"x,y"', 'null', '[]'],
    before: '{"items":[',
    after: '],"has_more":false}',
  });
});

test('an item that is indented is one line, and what is quoted in it stays', () => {
  const item = { title: 'a\nb "c" \\', tags: ['x', 'y'] };
  const page = JSON.stringify({ total: 2, items: [item, item], quota_max: 1 }, undefined, 2);
  const { items = [], before, after } = splitPage(page) ?? {};
  expect(items.map((text) => JSON.parse(text) as unknown)).toEqual([item, item]);
  expect(items.join('')).not.toContain('\n');
  expect(JSON.parse(`${before ?? ''}${after ?? ''}`)).toEqual({
    total: 2,
    items: [],
    quota_max: 1,
  });
});

test.each([
  ['no items', '{"items":[]}', []],
  ['only space', '{ "items" : [ ] }', []],
  ['items in another object first', '{"a":{"items":[1]},"items":[2]}', ['2']],
  ['items twice, of which a parser takes the last', '{"items":[1],"items":[2]}', ['2']],
  ['a name that is escaped', '{"\\u0069tems":[2]}', ['2']],
  ['a mark of UTF-8 in front', '\uFEFF{"items":[2]}', ['2']],
])('%s', (_, page, items) => {
  expect(splitPage(page)?.items).toEqual(items);
});

test.each([['{}'], ['{"items":3}'], ['{"total":5}'], ['[]'], ['{"items":[1],"items":null}']])(
  '%s has no list of items',
  (page) => {
    expect(splitPage(page)).toBeUndefined();
  },
);
