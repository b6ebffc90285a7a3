import type { PageQuery } from '../input/page-query.ts';
import type { SortKey } from '../model/resource-types.ts';
import { compareKeys, type SortedItems } from './sorted-list.ts';

/** Finds the part of a sorted listing from `min` to `max`, both inclusive, as places `[first, end)`. */
export function findRange<T>({ items, keys }: SortedItems<T>, { min, max }: PageQuery) {
  const first = min === undefined ? 0 : partition(keys, (key) => compareKeys(key, min) < 0);
  const end =
    max === undefined ? items.length : partition(keys, (key) => compareKeys(key, max) <= 0);
  return [first, Math.max(first, end)] as const;
}

/** Counts the leading keys that are before a point, by halving. */
function partition(keys: readonly SortKey[], isBefore: (key: SortKey) => boolean) {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const key = keys[middle];
    if (key !== undefined && isBefore(key)) low = middle + 1;
    else high = middle;
  }
  return low;
}
