// This file reads an address of the API, or a link of the official console, back into a draft.
import type { Endpoint, Verb } from '../catalog/endpoint.ts';
import { endpoints } from '../catalog/index.ts';
import { findEndpoint, inputsOf, type Draft } from './draft.ts';
import { decodeValue } from './encode.ts';
import { shorten } from './shorten.ts';
import { readTeam } from './team.ts';

export type ReadAddress =
  | {
      readonly draft: Draft;
      readonly team?: string;
      /** Names of what the address holds and a draft does not: `site`, `key`, inputs the endpoint lacks. */
      readonly dropped: readonly string[];
    }
  | { readonly problem: string };

/** Reads an address; `form` is the body of a POST. Never throws. */
export function readAddress(text: string, verb: Verb = 'GET', form = ''): ReadAddress {
  const typed = text.trim();
  if (!URL.canParse(typed)) return { problem: `“${shorten(typed)}” is not an address.` };
  const url = new URL(typed);
  const page = /^\/docs\/([\w-]+)$/.exec(url.pathname)?.[1];
  const query = page === undefined ? [url.search.slice(1), form] : [url.hash.slice(1)];
  const path = url.pathname.replace(/^\/(?:v?\d\.\d)(?=\/)/, '').replace(/^\/teams\/[^/]+/, '');
  const found = page === undefined ? matchPath(path, verb) : consolePage(page);
  if (!found) return { problem: `No endpoint has the address “${shorten(url.pathname)}”.` };
  const inPath = /^\/v\d\.\d\/teams\/([^/]+)/.exec(url.pathname)?.[1];
  return readPairs(found, query.join('&'), inPath);
}

interface Found {
  readonly endpoint: Endpoint;
  readonly path: Readonly<Record<string, string>>;
}

function consolePage(slug: string): Found | undefined {
  const endpoint = findEndpoint(slug);
  return endpoint && { endpoint, path: {} };
}

function matchPath(path: string, verb: Verb): Found | undefined {
  const segments = path.split('/').filter((segment) => segment !== '');
  const matches = endpoints
    .filter((endpoint) => endpoint.verb === verb)
    .flatMap((endpoint) =>
      [endpoint.path, ...endpoint.aliases].map((pattern) => ({ endpoint, pattern })),
    )
    .map(({ endpoint, pattern }) => ({ endpoint, path: matchSegments(pattern, segments) }))
    .filter((match): match is Found => match.path !== undefined);
  // `/questions/featured` rather than `/questions/{ids}`: the fewer variables, the better.
  return matches.toSorted((a, b) => Object.keys(a.path).length - Object.keys(b.path).length)[0];
}

function matchSegments(
  pattern: string,
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/').slice(1);
  if (wanted.length !== segments.length) return undefined;
  const path = new Map<string, string>();
  for (const [index, want] of wanted.entries()) {
    const segment = segments[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(want)?.[1];
    if (name === undefined && want !== segment) return undefined;
    if (name !== undefined) path.set(name, decodeValue(segment.replaceAll('+', '%2B')));
  }
  return Object.fromEntries(path);
}

function readPairs({ endpoint, path }: Found, query: string, slug?: string): ReadAddress {
  const known = new Set(inputsOf(endpoint).map(({ name }) => name));
  const values = new Map(Object.entries(path));
  const dropped: string[] = [];
  let team = slug === undefined ? undefined : decodeValue(slug);
  for (const pair of query.split('&').filter((text) => text !== '')) {
    const [name = '', ...rest] = pair.split('=');
    const text = decodeValue(rest.join('='));
    if (name === 'team') team = readTeam(text).slug;
    else if (!known.has(name)) dropped.push(name);
    else if (text !== '') values.set(name, text);
  }
  const draft = { endpoint, values: Object.fromEntries(values) };
  return team === undefined ? { draft, dropped } : { draft, team, dropped };
}
