// This file reads what a person types or pastes into a list, addresses included.
import type { ListParameter } from '../../catalog/parameter.ts';
import { shorten } from '../shorten.ts';
import { escapeSeparators, readCopied } from './copied.ts';
import type { PastedEntries } from './copied.ts';
import { fitting, pageIn, separator } from './list.ts';

export interface ReadList {
  readonly entries: readonly string[];
  /** Entries that were there already and are left out. */
  readonly duplicates: readonly string[];
  /** What was understood otherwise than it was written. */
  readonly note?: string;
}

/**
 * Adds typed or pasted text to a list. Addresses give the ids or tags that the collection (`questions`, `users`, `tags` …)
 * has; an address of another kind is kept as it stands, for `addressProblem` to say so.
 */
export function addToList(
  list: readonly string[],
  text: string,
  collection: string,
  match?: ListParameter['match'],
): ReadList {
  const seen = new Set(list);
  const duplicates: string[] = [];
  const { entries, operators } = readEntries(text, collection, match);
  for (const entry of entries) {
    if (seen.has(entry)) duplicates.push(entry);
    seen.add(entry);
  }
  const note = noteOn(operators, match);
  return { entries: [...seen], duplicates, ...(note !== undefined && { note }) };
}

/** What no reading changes: no mark, and no word that may stand between tags. */
const settled = /^(?!(?:or|and|tag)$)[.]?\w[\w.+#-]*$/i;

/** What is taken out of JSON, a frame or an address may itself be wrapped; nothing is deeper than this many times. */
const deepest = 4;

/** A list is kept as text and read again, so what one reading leaves is read until it stays. */
function readEntries(
  text: string,
  collection: string,
  match: ListParameter['match'],
): PastedEntries {
  const read = (typed: string): PastedEntries => {
    const copied = readCopied(typed, collection);
    return {
      ...copied,
      entries: copied.entries.flatMap((one) => takeFrom(one, collection, match)),
    };
  };
  const { entries: first, operators } = read(text);
  let entries = first;
  for (let depth = 0; depth < deepest && !entries.every((one) => settled.test(one)); depth += 1) {
    // Without the duplicates: a bracket that was one of them would make a frame of the rest.
    const kept = [...new Set(entries)].join(separator);
    const again = read(kept).entries;
    if (again.join(separator) === kept) break;
    entries = again;
  }
  return { entries, operators };
}

function takeFrom(
  entry: string,
  collection: string,
  match: ListParameter['match'],
): readonly string[] {
  const excluded = match === 'none' ? /^-\[(.+)\]$/.exec(entry)?.[1] : undefined;
  if (excluded !== undefined) return [excluded];
  const page = pageIn(entry, collection);
  return (page && fitting(page, collection, match)) ?? [page ? escapeSeparators(entry) : entry];
}

function noteOn(operators: readonly string[], match: ListParameter['match']): string | undefined {
  const [first] = operators;
  if (first === undefined) return undefined;
  const left = `“${shorten(first)}” was left out`;
  if (match === 'all') return `${left}: a post must carry all of these tags.`;
  return match === 'any' ? `${left}: one of these tags is enough.` : `${left}.`;
}
