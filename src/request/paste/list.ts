// This file says what the entries of a list are, and of what an entry is the address.
import type { ListParameter } from '../../catalog/parameter.ts';
import { shorten } from '../shorten.ts';
import { readSitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

export const separator = ';';

/** The entries of a list as it is kept in a draft. */
export function entriesOf(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((entry) => entry !== '');
}

/** What a list takes: `questions`, `tags` …; empty for other texts. */
export function collectionOfList({ of, collection }: ListParameter): string {
  return of === 'tag' ? 'tags' : (collection ?? '');
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

/** The page of the site that an entry is the address of. */
export function pageIn(entry: string, collection: string): SitePage | undefined {
  return collection !== '' && entry.includes('/') ? readSitePage(entry) : undefined;
}

/** What the list takes of a page; undefined where that has nothing for it. */
export function fitting(
  page: SitePage,
  collection: string,
  match: ListParameter['match'],
): readonly string[] | undefined {
  if (collection !== 'tags') return page.ids[collection];
  return page.anyTag && match === 'all' ? undefined : page.tags;
}
