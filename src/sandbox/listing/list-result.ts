// This file cuts the page out of a listing that a call asks for.
import type { ItemRenderer, JsonObject } from '../filtering/projection.ts';
import type { PageQuery } from '../input/page-query.ts';
import type { Records, RenderedName } from '../model/records.ts';
import { resourceTypes } from '../model/resource-types.ts';
import { Listing } from './listing.ts';
import { findRange } from './sorted-list.ts';
import type { SortedItems } from './sorted-list.ts';

export interface ResultPage {
  readonly hasMore: boolean;
  /** All matches; right only where the query needs it. */
  readonly total: number;
  readonly render: (projector: ItemRenderer) => readonly JsonObject[];
}

/** The result of a route: items that are read and rendered only as far as the call asks. */
export interface ListResult {
  readonly type: RenderedName;
  readonly read: (query: PageQuery) => ResultPage;
}

type Keep<T> = (item: T) => boolean;

/** The type that items are shown as, where that is not their own. */
export interface ShownType<Item, Shown extends RenderedName> {
  readonly type: Shown;
  readonly of: (item: Item) => Records[Shown];
}

/** Makes a listing, or what `keep` leaves of it, into the result of a call. */
export function listResult<Name extends RenderedName>(
  listing: Listing<Name>,
  keep?: Keep<Records[Name]>,
): ListResult {
  return listResultAs({ type: listing.type.type, of: (item) => item }, listing, keep);
}

/** Like `listResult`, for items that are shown as another type. */
export function listResultAs<Name extends RenderedName, Shown extends RenderedName>(
  { type, of }: ShownType<Records[Name], Shown>,
  listing: Listing<Name>,
  keep?: Keep<Records[Name]>,
): ListResult {
  return {
    type,
    read: (query) => {
      const { items, total } = cut(listing.sortedBy(query.sort, query.descending), query, keep);
      return {
        total,
        // Invented: no public record says what an empty page claims; a yes would never end.
        hasMore: query.size > 0 && total > query.page * query.size,
        render: (projector) => items.map((item) => projector.render(type, of(item))),
      };
    },
  };
}

/** Makes items of a type into the result of a call. */
export function itemsResult<Name extends keyof typeof resourceTypes>(
  name: Name,
  items: readonly Records[Name][],
): ListResult {
  return listResult(new Listing<Name>(resourceTypes[name], items));
}

/** A result without items. */
export function emptyResult(type: RenderedName): ListResult {
  return { type, read: () => ({ hasMore: false, total: 0, render: () => [] }) };
}

function cut<T>(sorted: SortedItems<T>, query: PageQuery, keep: Keep<T> | undefined) {
  const { page, size, descending, needsTotal } = query;
  const [first, end] = findRange(sorted, query);
  const isDated = dated(sorted, query);
  const skipped = page === 1 ? 0 : (page - 1) * size;
  const isWhole = !isDated && !keep;
  const items: T[] = [];
  let total = isWhole ? Math.min(skipped, end - first) : 0;
  for (let step = total; step < end - first; step++) {
    const place = descending ? end - 1 - step : first + step;
    const item = sorted.items[place];
    if (isDated?.(place) === false || item === undefined || keep?.(item) === false) continue;
    if (total >= skipped && items.length < size) items.push(item);
    total++;
    if (total > skipped + size && !needsTotal) break;
  }
  return { items, total: isWhole ? end - first : total };
}

/** `fromdate` and `todate` are about the creation, inclusive, whatever the sort is (docs/dates). */
function dated<T>({ created }: SortedItems<T>, { createdFrom, createdTo }: PageQuery) {
  if (createdFrom === undefined && createdTo === undefined) return undefined;
  return (place: number) => {
    const moment = created[place] ?? NaN;
    return moment >= (createdFrom ?? -Infinity) && moment <= (createdTo ?? Infinity);
  };
}
