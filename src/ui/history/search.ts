// This file says which entries are meant by what a person types.
import type { Entry } from '../../history/entry.ts';
import { findEndpoint } from '../../request/draft.ts';
import { sayResult } from './differences.ts';

export interface HistoryQuery {
  /** All of its words have to be there, in any order. */
  readonly text: string;
  readonly failed: boolean;
  readonly pinned: boolean;
}

export const isFailed = ({ outcome }: Entry): boolean =>
  outcome !== 'success' && outcome !== 'aborted';

/** The entries that fit. */
export function searchEntries(
  entries: readonly Entry[],
  { text, failed, pinned }: HistoryQuery,
): readonly Entry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && !failed && !pinned) return entries;
  return entries.filter(
    (entry) =>
      (!failed || isFailed(entry)) &&
      (!pinned || entry.pinned) &&
      words.every((word) => textOf(entry).includes(word)),
  );
}

/** An entry is never changed: its text stays the same. */
const texts = new WeakMap<Entry, string>();

/** All that an entry is found by. */
function textOf(entry: Entry): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const { values, typed, endpoint: slug, error, filterName, target, team, fault } = entry;
  const endpoint = findEndpoint(slug);
  const pairs = Object.entries({ ...values, ...typed, ...(team !== undefined && { team }) });
  const text = [
    ...[endpoint?.verb, endpoint?.path, slug, endpoint?.summary],
    ...pairs.map(([name, value]) => `${name}=${value}`),
    ...['http', sayResult(entry), error?.id, error?.name, filterName, target, fault],
  ]
    .filter((part) => part !== undefined)
    .join('\n')
    .toLowerCase();
  texts.set(entry, text);
  return text;
}
