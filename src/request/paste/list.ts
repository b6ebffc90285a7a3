// This file reads what a person types or pastes into a list, addresses included.
import type { ListParameter } from '../../catalog/parameter.ts';
import { shorten } from '../shorten.ts';
import { escapeSeparators, readCopied } from './copied.ts';
import type { PastedEntries } from './copied.ts';
import { readSitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

export interface ReadList {
  readonly entries: readonly string[];
  /** Entries that were there already and are left out. */
  readonly duplicates: readonly string[];
  /** What was understood otherwise than it was written. */
  readonly note?: string;
}

export const separator = ';';

/** The entries of a list as it is kept in a draft. */
export function entriesOf(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((entry) => entry !== '');
}

/** What a list takes: `questions`, `tags` …; empty for other texts. */
export function collectionOf({ of, collection }: ListParameter): string {
  return of === 'tag' ? 'tags' : (collection ?? '');
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

/** Says of what an entry is the address, when that is nothing which the collection has. */
export function addressProblem(
  entry: string,
  collection: string,
  match?: ListParameter['match'],
): string | undefined {
  const page = pageIn(entry, collection);
  if (!page || fitting(page, collection, match)) return undefined;
  const name = `“${shorten(entry.replace(/^(?:https?:)?\/\/[^/]*(?:\/c\/[^/]+(?=\/))?/i, ''))}”`;
  if (page.anyTag && collection === 'tags') {
    return `${name} lists questions with any of its tags, but here a post must carry all of them. Enter the tags that you mean, or search with /search.`;
  }
  return `${name} is the address of ${page.what}, but this field takes ${collection}. Paste the address of one, or ${collection === 'tags' ? 'enter a tag' : 'its ID'}.`;
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
    const kept = entries.join(separator);
    entries = read(kept).entries;
    if (entries.join(separator) === kept) break;
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

function pageIn(entry: string, collection: string): SitePage | undefined {
  return collection !== '' && entry.includes('/') ? readSitePage(entry) : undefined;
}

function fitting(
  page: SitePage,
  collection: string,
  match: ListParameter['match'],
): readonly string[] | undefined {
  if (collection !== 'tags') return page.ids[collection];
  return page.anyTag && match === 'all' ? undefined : page.tags;
}

function noteOn(operators: readonly string[], match: ListParameter['match']): string | undefined {
  const [first] = operators;
  if (first === undefined) return undefined;
  const left = `“${shorten(first)}” was left out`;
  if (match === 'all') return `${left}: a post must carry all of these tags.`;
  return match === 'any' ? `${left}: one of these tags is enough.` : `${left}.`;
}
