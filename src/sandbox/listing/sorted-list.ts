import type { PageQuery } from '../input/page-query.ts';
import type { SortKey } from '../model/resource-types.ts';

export interface SortedItems<T> {
  readonly items: readonly T[];
  /** When each item was created, side by side so that dates are compared fast; NaN for what has no date. */
  readonly created: readonly number[];
  /** The sort key of each item; empty where there is no sort. */
  readonly keys: readonly SortKey[];
}

/** How the items of an order are told apart, dated and compared. */
export interface SortOrder<T> {
  readonly id: (item: T) => SortKey;
  readonly created: (item: T) => number | undefined;
  /** The key to sort by; an item that gives undefined is left out. Without it, the order is that of the ids. */
  readonly key?: (item: T) => SortKey | undefined;
}

/**
 * A sorted list that items can be put into and taken out of. Keys and dates stand side by side with the items, so that
 * a call which bounds them does not touch the items.
 */
export class SortedList<T> implements SortedItems<T> {
  readonly items: T[];
  readonly keys: SortKey[];
  readonly created: number[];
  readonly #rule: SortOrder<T>;

  constructor(items: readonly T[], rule: SortOrder<T>) {
    this.#rule = rule;
    const rows = arrange(items, rule);
    this.items = rows.map(({ item }) => item);
    this.keys = rule.key ? rows.map(({ key }) => key) : [];
    this.created = this.items.map((item) => rule.created(item) ?? NaN);
  }

  insert(item: T): void {
    const place = this.#find(item);
    if (place === undefined) return;
    this.items.splice(place.at, 0, item);
    this.created.splice(place.at, 0, this.#rule.created(item) ?? NaN);
    if (this.#rule.key) this.keys.splice(place.at, 0, place.key);
  }

  remove(item: T): void {
    const place = this.#find(item);
    if (!place?.isThere) return;
    this.items.splice(place.at, 1);
    this.created.splice(place.at, 1);
    if (this.#rule.key) this.keys.splice(place.at, 1);
  }

  /** Where an item stands or would stand, by halving; undefined where it has no key. */
  #find(item: T) {
    const id = this.#rule.id(item);
    const key = this.#rule.key ? this.#rule.key(item) : id;
    if (key === undefined) return undefined;
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compareAt(middle, key, id) < 0) low = middle + 1;
      else high = middle;
    }
    const isThere = low < this.items.length && this.#compareAt(low, key, id) === 0;
    return { at: low, key, isThere };
  }

  #compareAt(place: number, key: SortKey, id: SortKey) {
    const own = this.#rule.id(this.items[place] as T);
    const byKey = this.#rule.key ? compareKeys(this.keys[place] ?? own, key) : 0;
    return byKey || compareKeys(own, id);
  }
}

/** By code unit, so that the order is the same wherever the sandbox runs. */
export function compareKeys(a: SortKey, b: SortKey) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function arrange<T>(items: readonly T[], { id, key: keyOf = id }: SortOrder<T>) {
  const rows: { readonly item: T; readonly key: SortKey; readonly id: SortKey }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) rows.push({ item, key, id: id(item) });
  }
  return rows.sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.id, b.id));
}

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
