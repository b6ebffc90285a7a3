// This file cuts the page out of a listing that a call asks for.
import type { JsonObject, Projector } from '../filtering/projection.ts';
import { findRange } from './range.ts';
import type { Records, RenderedName } from '../model/records.ts';
import type { Listing, Sorted } from './listing.ts';
import type { PageQuery } from '../input/page-query.ts';

export interface Page {
  readonly hasMore: boolean;
  /** All matches; right only where the window is counted. */
  readonly total: number;
  readonly render: (projector: Projector) => readonly JsonObject[];
}

/** What a route answers with: items that are read and rendered only as far as the call asks. */
export interface Results {
  readonly type: RenderedName;
  readonly read: (window: PageQuery) => Page;
}

type Keep<T> = (item: T) => boolean;

/** The type that items are shown as, where that is not their own. */
export interface Guise<Item, Shown extends RenderedName> {
  readonly type: Shown;
  readonly of: (item: Item) => Records[Shown];
}

/** Makes a listing, or what `keep` leaves of it, into the results of a call. */
export function results<Name extends RenderedName>(
  listing: Listing<Name>,
  keep?: Keep<Records[Name]>,
): Results {
  return resultsAs({ type: listing.kind.type, of: (item) => item }, listing, keep);
}

/** Like `results`, for items that are shown as another type. */
export function resultsAs<Name extends RenderedName, Shown extends RenderedName>(
  { type, of }: Guise<Records[Name], Shown>,
  listing: Listing<Name>,
  keep?: Keep<Records[Name]>,
): Results {
  return {
    type,
    read: (window) => {
      const { items, total } = cut(listing.by(window.sort, window.descending), window, keep);
      return {
        total,
        // Invented: no public record says what an empty page claims; a yes would never end.
        hasMore: window.size > 0 && total > window.page * window.size,
        render: (projector) => items.map((item) => projector.project(type, of(item))),
      };
    },
  };
}

/** An answer without items. */
export function nothing(type: RenderedName): Results {
  return { type, read: () => ({ hasMore: false, total: 0, render: () => [] }) };
}

function cut<T>(sorted: Sorted<T>, window: PageQuery, keep: Keep<T> | undefined) {
  const { page, size, descending, counted } = window;
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
    if (total > skipped + size && !counted) break;
  }
  return { items, total: isWhole ? end - first : total };
}

/** `fromdate` and `todate` are about the creation, inclusive, whatever the sort is (docs/dates). */
function dated<T>({ created }: Sorted<T>, { from, to }: PageQuery) {
  if (from === undefined && to === undefined) return undefined;
  return (place: number) => {
    const moment = created[place] ?? NaN;
    return moment >= (from ?? -Infinity) && moment <= (to ?? Infinity);
  };
}
