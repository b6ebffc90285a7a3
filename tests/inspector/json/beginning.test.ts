import { expect, test } from 'vitest';
import { readBeginning } from '../../../src/inspector/json/beginning.ts';

test('a small response is read whole', () => {
  expect(readBeginning('{"items":[{"id":1}],"has_more":false}')).toEqual({
    items: [{ id: 1 }],
    has_more: false,
  });
});

test('of a large one the first items are read, each of them whole', () => {
  const item = { id: 7, tags: ['a', 'b'], owner: { name: 'Zoë {[",' } };
  const body = JSON.stringify({ items: Array.from({ length: 100_000 }, () => item) });
  const { items } = readBeginning(body) as { items: readonly unknown[] };
  expect(items.length).toBeGreaterThan(1000);
  expect(items.length).toBeLessThan(100_000);
  expect(items.at(-1)).toEqual(item);
});
