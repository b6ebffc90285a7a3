import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines, readRows } from '../../src/inspector/rows.ts';
import type { Row } from '../../src/inspector/rows.ts';

/** Reads to the end, as the page does. */
function read(text: string): { readonly rows: readonly Row[]; readonly hasItems: boolean } {
  const steps = readRows(text);
  let rows: Row[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { rows, hasItems: step.value.hasItems };
    if (step.value.index === 0) rows = [];
    rows.push(step.value);
  }
}

const items = (text: string) => read(text).rows.map(({ item }) => item);
const texts = (text: string) => read(text).rows.map((row) => row.text);

test('each item comes with its text, whatever is around it', () => {
  const text =
    '{"quota":[{"items":[9]}],\n"items" : [ {"a":"]},{\\""} , [1,{"b":[]}],"x",-1e3,null ],"z":{}}';
  expect(items(text)).toEqual([{ a: ']},{"' }, [1, { b: [] }], 'x', -1000, null]);
  expect(texts(text)).toEqual(['{"a":"]},{\\""}', '[1,{"b":[]}]', '"x"', '-1e3', 'null']);
});

test('the text of an item keeps big integers, duplicate keys and decimals', () => {
  const item = '{"id":12345678901234567890,"a":1,"a":2,"r":1.10}';
  expect(texts(`{"items":[${item}]}`)).toEqual([item]);
});

test.each([
  ['an empty text', ''],
  ['a list', '[{"items":[1]}]'],
  ['a text', '"items"'],
  ['an object without items', '{"a":{"items":[1]}}'],
  ['items that are no list', '{"items":{"0":1}}'],
  ['items that are null at last', '{"items":[1],"items":null}'],
])('%s has no items', (_, text) => {
  expect(read(text).hasItems).toBe(false);
});

test('an empty list has items, of which there are none', () => {
  expect(read('{"items":[ ],"has_more":false}')).toEqual({ rows: [], hasItems: true });
});

test('of two lists of items the last one counts, whatever way its key is written', () => {
  expect(items('{"items":[1,2,3],"it\\u0065ms":[4]}')).toEqual([4]);
});

test('the items are those that JSON.parse finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue()),
      fc.jsonValue(),
      fc.constantFrom(undefined, 2),
      (list, other, indent) => {
        const text = JSON.stringify({ before: other, items: list, after: other }, null, indent);
        expect(items(text)).toEqual((JSON.parse(text) as { items: unknown[] }).items);
      },
    ),
  );
});

test('what stands around the items is told at the end', () => {
  const steps = readRows('{"has_more":true,"items":[1],"quota_max":10,"items":[2]}');
  const found = [...steps];
  expect(found.map(({ item }) => item)).toEqual([1, 2]);
  const again = readRows('{"has_more":true,"items":[],"total":2}').next();
  expect(again).toEqual({
    done: true,
    value: {
      hasItems: true,
      wrapper: new Map<string, unknown>([
        ['has_more', true],
        ['total', 2],
      ]),
    },
  });
});

test('items that have a line each are counted on from text to text, and keep their digits', () => {
  const rows = [...readLines(['{"a":12345678901234567890}\n{"b":"\\n"}', '', '3'])];
  expect(rows.map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(rows.map(({ text }) => text)).toEqual(['{"a":12345678901234567890}', '{"b":"\\n"}', '3']);
  expect(rows.map(({ item }) => item).slice(1)).toEqual([{ b: '\n' }, 3]);
});
