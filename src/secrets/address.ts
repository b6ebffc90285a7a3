// This file removes secrets from the address of the page, where links and other programs may have put them.
import { findEndpoint, parametersOf } from '../request/draft.ts';
import { decodeValue } from '../request/encode.ts';
import { findSecret } from './detect.ts';
import type { IsHarmless, FieldContent } from './detect.ts';
import { fieldContent } from './misplaced.ts';

/** The two ends of an address, each with its mark, or empty. */
export interface AddressEnds {
  readonly search: string;
  readonly hash: string;
}

/** The address without its secrets; undefined when it has none. */
export function cleanAddress(
  { search, hash }: AddressEnds,
  tokens: readonly string[] = [],
  isHarmless: IsHarmless = () => false,
): AddressEnds | undefined {
  const find: Find = (text, place) => findSecret(text, place, tokens, isHarmless) !== undefined;
  const clean = { search: cleanSearch(search, find), hash: cleanHash(hash, find) };
  return clean.search === search && clean.hash === hash ? undefined : clean;
}

type Find = (text: string, place: FieldContent) => boolean;

function cleanSearch(search: string, find: Find): string {
  const kept = keepPairs(search.replace(/^\?/, ''), new Map(), find);
  return kept === undefined ? search : kept && `?${kept}`;
}

function cleanHash(hash: string, find: Find): string {
  const [, start = '', slug = '', query = ''] = /^(#v\d+\/([^?]*)\??)(.*)$/s.exec(hash) ?? [];
  if (start === '') return keepPairs(hash.slice(1), new Map(), find) === undefined ? hash : '';
  if (find(decodeValue(slug), 'word')) return '';
  const endpoint = findEndpoint(decodeValue(slug));
  const contents = new Map<string, FieldContent>(
    endpoint &&
      parametersOf(endpoint).map((parameter) => [parameter.name, fieldContent(parameter)]),
  );
  const kept = keepPairs(query, contents, find);
  return kept === undefined ? hash : `${start.replace(/\?$/, '')}${kept && `?${kept}`}`;
}

/** The pairs of a query that hold no secret; undefined when that is all of them. */
function keepPairs(
  query: string,
  places: ReadonlyMap<string, FieldContent>,
  find: Find,
): string | undefined {
  const pairs = query.split('&');
  const kept = pairs.filter((pair) => {
    const [name = '', ...rest] = pair.split('=');
    const place = places.get(name);
    const value = decodeValue(rest.join('='));
    if (place) return !find(value, place);
    // What the explorer has no use for is judged by its name too.
    const named = namesSecret.test(decodeValue(name)) && value !== '';
    return !named && ![value, decodeValue(pair)].some((text) => find(text, 'list'));
  });
  return kept.length === pairs.length ? undefined : kept.join('&');
}

/** Names under which secrets are passed. */
export const namesSecret = /token|secret|password|passwd|^pat$|api_?key|^key$|authorization/i;
