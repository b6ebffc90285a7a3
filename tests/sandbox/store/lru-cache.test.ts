import { expect, test } from 'vitest';
import { LruCache } from '../../../src/sandbox/store/lru-cache.ts';

test('what was asked for last is kept, the oldest forgotten', () => {
  const recent = new LruCache<number>(2);
  let made = 0;
  const ask = (key: string) => recent.get(key, () => (made += 1));
  expect([ask('a'), ask('b'), ask('a')]).toEqual([1, 2, 1]);
  expect(ask('c')).toBe(3);
  expect(ask('a')).toBe(1);
  expect(ask('b')).toBe(4);
});
