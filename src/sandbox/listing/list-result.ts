// This file cuts the page out of a listing that a call asks for.
import type { PageQuery } from '../input/page-query.ts';
import type { Records, RenderedName } from '../model/records.ts';
import { resourceTypeOf } from '../model/resource-types.ts';
import type { ResourceType, OrderKey } from '../model/resource-types.ts';
import { compareKeys, Listing, sortKeyOf } from './listing.ts';
import type { SortedItems } from './listing.ts';

export interface ResultPage<Name extends RenderedName = RenderedName> {
  readonly hasMore: boolean;
  /** All matches; right only where the query needs it. */
  readonly total: number;
  readonly items: readonly Records[Name][];
}

/** The result of a route: items that are read only as far as the call asks. */
export interface ListResult<Name extends RenderedName = RenderedName> {
  readonly type: Name;
  readonly read: (query: PageQuery) => ResultPage<Name>;
}

type Keep<T> = (item: T) => boolean;

/** Makes a listing, or what `keep` leaves of it, into the result of a call. */
export function listResult<Name extends RenderedName>(
  listing: Listing<Name>,
  keep?: Keep<Records[Name]>,
): ListResult<Name> {
  return {
    type: listing.type.type,
    read: (query) => {
      const { items, total } = cut(listing, query, keep);
      // Invented: no public record says what an empty page claims; a yes would never end.
      const hasMore = query.size > 0 && total > query.page * query.size;
      return { items, total, hasMore };
    },
  };
}

/** Makes items of a type into the result of a call. */
export function itemsResult<Name extends RenderedName>(
  name: Name,
  items: readonly Records[Name][],
): ListResult<Name> {
  return listResult(new Listing(resourceTypeOf(name), () => items));
}

/** A result without items. */
export function emptyResult(type: RenderedName): ListResult {
  return { type, read: () => ({ hasMore: false, total: 0, items: [] }) };
}

function cut<Name extends RenderedName>(
  listing: Listing<Name>,
  query: PageQuery,
  keep: Keep<Records[Name]> | undefined,
) {
  const { page, size, needsTotal } = query;
  const sorted = listing.sortedBy(query.sort, query.descending);
  const [first, end] = boundedRange(sorted.items, listing.type, query);
  const isDated = dated(sorted, query);
  const skipped = page === 1 ? 0 : (page - 1) * size;
  const start = first + skipped;
  if (!isDated && !keep) {
    return { items: sorted.items.slice(start, Math.min(start + size, end)), total: end - first };
  }
  const items: Records[Name][] = [];
  let total = 0;
  for (let place = first; place < end; place++) {
    const item = sorted.items[place];
    if (isDated?.(place) === false || item === undefined || keep?.(item) === false) continue;
    if (total >= skipped && items.length < size) items.push(item);
    total++;
    if (total > skipped + size && !needsTotal) break;
  }
  return { items, total };
}

/** The places `[first, end)` of the items from `min` to `max`, both inclusive, in a sorted listing. */
function boundedRange<Name extends RenderedName>(
  sorted: readonly Records[Name][],
  type: ResourceType<Name>,
  { sort, descending, min, max }: PageQuery,
) {
  if (sort === undefined) return [0, sorted.length] as const;
  const keyOf = sortKeyOf(type, sort);
  const [from, to] = descending ? [max, min] : [min, max];
  const sign = descending ? -1 : 1;
  const compare = (item: Records[Name], bound: OrderKey) =>
    sign * compareKeys(keyOf(item) ?? bound, bound);
  const first = from === undefined ? 0 : countLeading(sorted, (item) => compare(item, from) < 0);
  const end =
    to === undefined ? sorted.length : countLeading(sorted, (item) => compare(item, to) <= 0);
  return [first, Math.max(first, end)] as const;
}

/** Counts the items before a point, by halving. */
function countLeading<T>(items: readonly T[], isBefore: (item: T) => boolean) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `fromdate` and `todate` are about the creation, inclusive, whatever the sort is (docs/dates). */
function dated<T>({ created }: SortedItems<T>, { createdFrom, createdTo }: PageQuery) {
  if (createdFrom === undefined && createdTo === undefined) return undefined;
  return (place: number) => {
    const moment = created[place] ?? NaN;
    return moment >= (createdFrom ?? -Infinity) && moment <= (createdTo ?? Infinity);
  };
}
