// This file cuts the page out of a listing that a call asks for.
import type { JsonObject, Projector } from './projection.ts';
import { findRange } from './range.ts';
import type { Records, RenderedName } from './records.ts';
import type { Listing } from './sorting.ts';
import type { Window } from './window.ts';

export interface Page {
  readonly hasMore: boolean;
  /** All matches; right only where the window is counted. */
  readonly total: number;
  readonly render: (projector: Projector) => readonly JsonObject[];
}

/** What a route answers with: items that are read and rendered only as far as the call asks. */
export interface Results {
  readonly type: RenderedName;
  readonly read: (window: Window) => Page;
}

type Keep<T> = (item: T) => boolean;

/** Makes a listing, or what `keep` leaves of it, into the results of a call. */
export function results<Name extends RenderedName>(
  listing: Listing<Name>,
  keep?: Keep<Records[Name]>,
): Results {
  const { type } = listing.kind;
  return {
    type,
    read: (window) => {
      const wanted = both(keep, withinDates(listing, window));
      const { items, total } = cut(ordered(listing, window), window, wanted);
      return {
        total,
        // Invented: no public record says what an empty page claims; a yes would never end.
        hasMore: window.size > 0 && total > window.page * window.size,
        render: (projector) => items.map((item) => projector.project(type, item)),
      };
    },
  };
}

/** `fromdate` and `todate` are about the creation, inclusive, whatever the sort is (docs/dates). */
function withinDates<Name extends RenderedName>({ kind }: Listing<Name>, { from, to }: Window) {
  if (from === undefined && to === undefined) return undefined;
  return (item: Records[Name]) => {
    const created = kind.created(item);
    return created !== undefined && created >= (from ?? -Infinity) && created <= (to ?? Infinity);
  };
}

function both<T>(one: Keep<T> | undefined, other: Keep<T> | undefined): Keep<T> | undefined {
  return one && other ? (item) => one(item) && other(item) : (one ?? other);
}

interface Order<T> {
  readonly length: number;
  readonly at: (place: number) => T | undefined;
}

function ordered<Name extends RenderedName>(
  listing: Listing<Name>,
  { sort, min, max, descending }: Window,
): Order<Records[Name]> {
  const { items, keys } = listing.by(sort);
  const [first, end] = sort === undefined ? [0, items.length] : findRange(keys, min, max);
  return {
    length: end - first,
    at: (place) => items[descending ? end - 1 - place : first + place],
  };
}

function cut<T>(order: Order<T>, { page, size, counted }: Window, wanted: Keep<T> | undefined) {
  const skipped = page === 1 ? 0 : (page - 1) * size;
  const items: T[] = [];
  let total = wanted ? 0 : Math.min(skipped, order.length);
  for (let place = total; place < order.length; place++) {
    const item = order.at(place);
    if (item === undefined || (wanted && !wanted(item))) continue;
    if (total >= skipped && items.length < size) items.push(item);
    total++;
    if (total > skipped + size && !counted) break;
  }
  return { items, total: wanted ? total : order.length };
}
