// This file reads a pasted address into the forms that it can open: of the API, of a page of the site, of this explorer.
import type { Verb } from '../../catalog/endpoint.ts';
import type { Slug } from '../../catalog/index.ts';
import { endpointOf } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { longestAddress, readLink } from '../link.ts';
import { readTeam } from '../team.ts';
import { readApiUrl } from './api-url.ts';
import type { DroppedPair } from './dropped.ts';
import { readSitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

export interface ReadAddress {
  /** The one that shows what the address does comes first. */
  readonly drafts: readonly [Draft, ...Draft[]];
  /** The slug of the team. */
  readonly team?: string;
  /** What the address says besides, and no field takes. */
  readonly dropped: readonly DroppedPair[];
}

/** What shows the things that a page has an id of: the narrower, the earlier. */
const byCollection: readonly (readonly [string, readonly Slug[]])[] = [
  ['comments', ['comments-by-ids']],
  ['answers', ['answers-by-ids', 'questions-by-answer-ids']],
  ['articles', ['articles-by-ids', 'comments-on-articles']],
  ['questions', ['questions-by-ids', 'answers-on-questions']],
  ['users', ['users-by-ids', 'posts-on-users']],
  ['badges', ['badges-by-ids', 'badge-recipients-by-ids']],
  ['suggested edits', ['suggested-edits-by-ids']],
  ['revisions', ['revisions-by-guids']],
];

/** Reads an address, a verb before it included; undefined for what is none, or opens nothing. Never throws. */
export function readAddress(text: string): ReadAddress | undefined {
  if (text.length > longestAddress) return undefined;
  const [, verb = 'GET', address = ''] = /^(?:(GET|POST)\s+)?(\S+)$/i.exec(text.trim()) ?? [];
  const link = /#v\d+\/.*$/.exec(address)?.[0];
  if (link !== undefined) {
    const { draft, team = '', dropped = [] } = readLink(link);
    return draft && withTeam([draft], team, dropped);
  }
  if (!/[/.]/.test(address)) return undefined;
  return readPage(address) ?? readCall(address, verb.toUpperCase() === 'POST' ? 'POST' : 'GET');
}

/** A path alone, or one with a version, is of the API. */
function readPage(address: string): ReadAddress | undefined {
  const page = readSitePage(address);
  const isOfApi =
    /^\/(?!\/|c\/)/.test(address) ||
    /^(?:https?:)?\/*(?:api\.|[^/]+\/(?:api\/)?v?\d\.\d\/)/i.test(address);
  if (!page || isOfApi) return undefined;
  const [first, ...others] = draftsOf(page);
  return first && withTeam([first, ...others], teamIn(address), droppedIn(address, page));
}

function draftsOf({ ids, tags = [], what, anyTag }: SitePage): readonly Draft[] {
  if (tags.length > 0) {
    const joined = tags.join(';');
    const questions = draftOf(anyTag ? 'search' : 'questions', { tagged: joined });
    return what === 'a tag' ? [draftOf('tags-by-name', { tags: joined }), questions] : [questions];
  }
  const [collective] = ids.collectives ?? [];
  if (collective !== undefined) return [draftOf('collectives-by-slug', { slugs: collective })];
  const found = byCollection.flatMap(([collection, slugs]) => {
    const given = ids[collection];
    return given ? slugs.map((slug) => draftOf(slug, { ids: given.join(';') })) : [];
  });
  const posts = ids.posts?.join(';');
  if (found.length > 0 || posts === undefined) return found;
  const revisions = draftOf('revisions-by-ids', { ids: posts });
  const post = draftOf('posts-by-ids', { ids: posts });
  return what.includes('revision') ? [revisions, post] : [post, revisions];
}

/** The lists of the site have the paths of the API, behind the slug of the team. */
function readCall(address: string, verb: Verb): ReadAddress | undefined {
  const call = address.replace(/\/c\/[^/]+(?=\/)/, '');
  const read = [verb, 'POST' as const].map((one) => readApiUrl(call, one));
  for (const one of read)
    if ('draft' in one) return withTeam([one.draft], one.team ?? teamIn(address), one.dropped);
  return undefined;
}

function teamIn(address: string): string {
  const slug = /\/c\/([^/]+)/.exec(address)?.[1];
  return slug === undefined ? '' : readTeam(slug).slug;
}

/** What stands in the query of a page: only its tags are read. */
function droppedIn(address: string, { tags = [] }: SitePage): readonly DroppedPair[] {
  const [, query = ''] = /\?([^#]*)/.exec(address) ?? [];
  return [...new URLSearchParams(query)]
    .filter(([name]) => name !== 'tagged' || tags.length === 0)
    .map(([name, text]) => ({ name, text }));
}

function withTeam(
  drafts: ReadAddress['drafts'],
  team: string,
  dropped: readonly DroppedPair[],
): ReadAddress {
  return { drafts, dropped, ...(team !== '' && { team }) };
}

function draftOf(slug: Slug, values: Draft['values']): Draft {
  return { endpoint: endpointOf(slug), values };
}
