// This file reads what a person types or pastes into a list: lines, commas, semicolons, addresses of posts.
import { decodeValue } from './encode.ts';

export interface ReadList {
  readonly entries: readonly string[];
  /** Entries that were there already and are left out. */
  readonly duplicates: readonly string[];
}

export const separator = ';';

/** The entries of a list as it is kept in a draft. */
export function entriesOf(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((entry) => entry !== '');
}

/**
 * Adds typed or pasted text to a list. Addresses give the id that fits the collection (`questions`, `answers`, `users` …),
 * addresses of tag pages give the tags.
 */
export function addToList(list: readonly string[], text: string, collection: string): ReadList {
  const seen = new Set(list);
  const duplicates: string[] = [];
  for (const entry of entriesOf(text).flatMap((part) => fromAddress(part, collection))) {
    if (seen.has(entry)) duplicates.push(entry);
    seen.add(entry);
  }
  return { entries: [...seen], duplicates };
}

/** The collection that a path parameter takes ids of: `questions` for `/questions/{ids}/answers`. */
export function collectionOf(path: string, name: string): string {
  return path.split(`/{${name}}`)[0]?.split('/').at(-1) ?? '';
}

function fromAddress(entry: string, collection: string): readonly string[] {
  if (!/^https?:\/\//i.test(entry) || !URL.canParse(entry)) return [entry];
  const { pathname, hash } = new URL(entry);
  const tagged = /\/(?:questions\/tagged|tags)\/([^/]+)/.exec(pathname)?.[1];
  if (tagged !== undefined) return decodeValue(tagged).split(' ');
  return [idIn(pathname, hash, collection) ?? entry];
}

/** `/questions/1001/title/2001#comment3001_2001` names a question, an answer and a comment of it. */
function idIn(pathname: string, hash: string, collection: string): string | undefined {
  const comment = /^#comment(\d+)_\d+$/.exec(hash)?.[1];
  const answer = /^#(\d+)$/.exec(hash)?.[1] ?? /\/a\/(\d+)/.exec(pathname)?.[1];
  const first = /\/(?:questions|q|articles|users|badges|posts|a)\/(\d+)/.exec(pathname)?.[1];
  if (collection === 'comments') return comment ?? first;
  if (collection === 'answers' || collection === 'posts') return answer ?? first;
  return first;
}
