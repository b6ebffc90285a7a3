// This file reads an address of the API, or a link of the official console, back into a draft.
import type { Endpoint, Verb } from '../../catalog/endpoint.ts';
import { endpoints } from '../../catalog/index.ts';
import { findEndpoint, parametersOf } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { decodeValue } from '../encode.ts';
import { shorten } from '../shorten.ts';
import { readTeam } from '../team.ts';
import type { DroppedPair } from './dropped.ts';
import { hasHole } from './hole.ts';

export type ReadApiUrl =
  | {
      readonly draft: Draft;
      readonly team?: string;
      /** What the address holds and a draft does not: `site`, `key`, parameters the endpoint lacks. */
      readonly dropped: readonly DroppedPair[];
    }
  | { readonly problem: string };

/** Reads an address, with or without a scheme and a host; `form` is the body of a POST. Never throws. */
export function readApiUrl(text: string, verb: Verb = 'GET', form = ''): ReadApiUrl {
  const url = urlIn(text.trim());
  if (!url) return { problem: `“${shorten(text.trim())}” isn't an address.` };
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  if (segments[0] === 'api') segments.shift();
  if (segments[0] === 'docs' && segments.length === 2) {
    const endpoint = findEndpoint(segments[1] ?? '');
    return endpoint
      ? readPairs({ endpoint, path: {} }, url.hash.slice(1))
      : notFound(url, `The console has no page “${shorten(segments[1] ?? '')}”.`);
  }
  if (/^v?\d\.\d$/.test(segments[0] ?? '')) segments.shift();
  const slug = segments[0] === 'teams' ? segments.splice(0, 2)[1] : undefined;
  const found = matchPath(segments, verb);
  if (!found) return notFound(url, whyNot(segments, verb));
  return readPairs(found, [url.search.slice(1), form].join('&'), slug);
}

/** A path alone, or a host without a scheme, is an address as well; a word is none. */
function urlIn(typed: string): URL | undefined {
  const plain = withoutMarks(typed);
  const full = /^\/(?!\/)|^v?\d\.\d\//.test(plain)
    ? `https://api.invalid/${plain.replace(/^\//, '')}`
    : /^(?:\/\/|(?:[\w-]+\.)+[\w-]+(?::\d+)?\/|localhost(?::\d+)?\/)/i.test(plain)
      ? `https://${plain.replace(/^\/\//, '')}`
      : plain;
  return URL.canParse(full) ? new URL(full) : undefined;
}

const closing: ReadonlyMap<string, string> = new Map([
  ['<', '>'],
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
]);

/** Without the marks around it; one that has no counterpart is part of the address. */
function withoutMarks(text: string): string {
  let [start, end] = [0, text.length];
  while (end - start > 1 && closing.get(text.charAt(start)) === text.charAt(end - 1)) {
    start += 1;
    end -= 1;
  }
  return text.slice(start, end);
}

function notFound(url: URL, why: string): ReadApiUrl {
  return { problem: `No endpoint matches “${shorten(url.pathname)}”.${why && ` ${why}`}` };
}

/** What another verb, or another text for an id, would have found. */
function whyNot(segments: readonly string[], verb: Verb): string {
  const other = verb === 'GET' ? 'POST' : 'GET';
  if (matchPath(segments, other)) return `It exists as ${other}.`;
  if (segments.some((segment) => /^\d+(?:[,\s]|%2C|%20)+\d/i.test(segment)))
    return 'Join IDs in a path with ;';
  return '';
}

interface Found {
  readonly endpoint: Endpoint;
  readonly path: Readonly<Record<string, string>>;
}

/** Every path of the API, taken apart once: a text may have thousands of addresses. */
const paths = endpoints.flatMap((endpoint) =>
  [endpoint.path, ...endpoint.aliases].map((path) => ({
    endpoint,
    wanted: path.split('/').slice(1),
  })),
);

function matchPath(segments: readonly string[], verb: Verb): Found | undefined {
  const texts = segments.map((segment) => decodeValue(segment.replaceAll('+', '%2B')));
  const matches = paths
    .filter(({ wanted }) => wanted.length === texts.length)
    .filter(({ endpoint }) => endpoint.verb === verb || endpoint.alsoPosted)
    .map(({ endpoint, wanted }) => ({ endpoint, path: matchSegments(endpoint, wanted, texts) }))
    .filter((match): match is Found => match.path !== undefined);
  // `/questions/featured` rather than `/questions/{ids}`: the fewer variables, the better.
  return matches.toSorted((a, b) => Object.keys(a.path).length - Object.keys(b.path).length)[0];
}

function matchSegments(
  endpoint: Endpoint,
  wanted: readonly string[],
  texts: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const path = new Map<string, string>();
  for (const [index, want] of wanted.entries()) {
    const text = texts[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(want)?.[1];
    if (name === undefined && want !== text) return undefined;
    if (name === undefined) continue;
    if (text !== want && !fits(endpoint, name, text)) return undefined;
    path.set(name, text === want ? '' : text);
  }
  return Object.fromEntries(path);
}

/** What is not a number is not an id but another path: `/questions/add` has no ids. What has to be filled in may be one. */
function fits({ parameters }: Endpoint, name: string, text: string): boolean {
  const parameter = parameters.find((one) => one.name === name);
  if (hasHole(text)) return true;
  if (parameter?.kind === 'number') return /^-?\d+$/.test(text);
  if (parameter?.kind !== 'list' || parameter.of !== 'id') return true;
  return /^;*-?\d+(?:;+-?\d+)*;*$/.test(text);
}

/** Of a parameter that is given twice the API takes the first; the others are dropped. */
function readPairs({ endpoint, path }: Found, query: string, slug?: string): ReadApiUrl {
  const known = new Set(parametersOf(endpoint).map(({ name }) => name));
  const given = new Map(Object.entries(path));
  if (slug !== undefined) given.set('team', decodeValue(slug));
  const dropped: DroppedPair[] = [];
  for (const pair of query.split('&').filter((text) => text !== '')) {
    const [encoded = '', ...rest] = pair.split('=');
    const name = decodeValue(encoded);
    const text = decodeValue(rest.join('='));
    if (given.has(name)) {
      if (given.get(name) !== text) dropped.push({ name, text, isRepeated: true });
    } else if (name !== 'team' && !known.has(name)) dropped.push({ name, text });
    else given.set(name, text);
  }
  const filled = [...given].filter(([name, text]) => name !== 'team' && text !== '');
  const draft = { endpoint, values: Object.fromEntries(filled) };
  const team = readTeam(given.get('team') ?? '').slug;
  return team === '' ? { draft, dropped } : { draft, team, dropped };
}
