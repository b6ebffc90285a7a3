// This file cuts the page out of a listing that a call asks for.
import type { ItemRenderer, JsonObject } from '../filtering/projection.ts';
import type { PageQuery } from '../input/page-query.ts';
import type { Records, RenderedName } from '../model/records.ts';
import type { Listing } from './listing.ts';
import { findRange } from './range.ts';
import type { SortedItems } from './sorted-list.ts';

export interface ResultPage {
  readonly hasMore: boolean;
  /** All matches; right only where the window is counted. */
  readonly total: number;
  readonly render: (projector: ItemRenderer) => readonly JsonObject[];
}

/** What a route answers with: items that are read and rendered only as far as the call asks. */
export interface ListResult {
  readonly type: RenderedName;
  readonly read: (window: PageQuery) => ResultPage;
}

type Keep<T> = (item: T) => boolean;

/** The type that items are shown as, where that is not their own. */
export interface ShownType<Item, Shown extends RenderedName> {
  readonly type: Shown;
  readonly of: (item: Item) => Records[Shown];
}

/** Makes a listing, or what `keep` leaves of it, into the results of a call. */
export function listResult<Name extends RenderedName>(
  listing: Listing<Name>,
  keep?: Keep<Records[Name]>,
): ListResult {
  return listResultAs({ type: listing.type.type, of: (item) => item }, listing, keep);
}

/** Like `results`, for items that are shown as another type. */
export function listResultAs<Name extends RenderedName, Shown extends RenderedName>(
  { type, of }: ShownType<Records[Name], Shown>,
  listing: Listing<Name>,
  keep?: Keep<Records[Name]>,
): ListResult {
  return {
    type,
    read: (window) => {
      const { items, total } = cut(listing.sortedBy(window.sort, window.descending), window, keep);
      return {
        total,
        // Invented: no public record says what an empty page claims; a yes would never end.
        hasMore: window.size > 0 && total > window.page * window.size,
        render: (projector) => items.map((item) => projector.render(type, of(item))),
      };
    },
  };
}

/** An answer without items. */
export function emptyResult(type: RenderedName): ListResult {
  return { type, read: () => ({ hasMore: false, total: 0, render: () => [] }) };
}

function cut<T>(sorted: SortedItems<T>, window: PageQuery, keep: Keep<T> | undefined) {
  const { page, size, descending, needsTotal } = window;
  const [first, end] = findRange(sorted, window);
  const isDated = dated(sorted, window);
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
