// This file owns both directions between a draft and the fragment of the page's address: `#v1/questions?order=desc&tagged=c%23`.
import { findEndpoint, parametersOf } from './draft.ts';
import type { Draft, DraftValues } from './draft.ts';
import { decodeValue, encodeValue } from './encode.ts';
import type { DroppedPair } from './paste/dropped.ts';
import { shorten } from './shorten.ts';

/** The longest fragment that is made, in characters: what every chat and ticket system passes on whole. */
export const longestLink = 2048;

/** A longer address is not read at all: no link of this explorer comes near it. Characters. */
export const longestAddress = 32_768;

export interface Link {
  /** Starts with `#`. */
  readonly fragment: string;
  /** Parameters whose text is too long for a link. */
  readonly leftOut: readonly string[];
}

/** What a link says beside the parameters: none of the API has one of these names. */
export interface LinkExtras {
  /** The slug of the team. */
  readonly team?: string | undefined;
  /** The id of an address style. */
  readonly address?: string | undefined;
  /** The id of a view of the response, or of a panel. */
  readonly view?: string | undefined;
  /** The id of a guide. */
  readonly guide?: string | undefined;
}

const extraNames = [
  'team',
  'address',
  'view',
  'guide',
] as const satisfies readonly (keyof LinkExtras)[];

export interface ReadLink extends LinkExtras {
  readonly draft?: Draft;
  /** What the endpoint has no parameter for. */
  readonly dropped?: readonly DroppedPair[];
  /** What the link asked for and cannot be had. */
  readonly notices: readonly string[];
}

/** Writes a draft as a fragment. There is no place for a token in it; the rest goes along only where it is given. */
export function writeLink(draft: Draft, extras: LinkExtras = {}): Link {
  const pairs = parametersOf(draft.endpoint)
    .map(({ name }) => ({ name, text: draft.values[name] ?? '' }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ name, text }) => ({
      name,
      text: `${name}=${text.length > longestLink ? text : encodeValue(text)}`,
    }));
  for (const name of extraNames) {
    const text = extras[name] ?? '';
    if (text !== '') pairs.push({ name, text: `${name}=${encodeValue(text)}` });
  }
  const leftOut: string[] = [];
  const fragment = (): string => {
    const kept = pairs.filter(({ name }) => !leftOut.includes(name)).map(({ text }) => text);
    return `#v1/${draft.endpoint.slug}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
  };
  const longestFirst = pairs.toSorted((a, b) => b.text.length - a.text.length);
  while (fragment().length > longestLink) leftOut.push(longestFirst[leftOut.length]?.name ?? '');
  return { fragment: fragment(), leftOut };
}

/** Reads a fragment from anywhere; never throws, and what it cannot use it names in `notices`. */
export function readLink(fragment: string): ReadLink {
  if (fragment === '' || fragment === '#') return { notices: [] };
  const match = /^#v(\d+)\/([^?]*)(?:\?(.*))?$/s.exec(fragment);
  const [, version, slug, query] = match ?? [];
  if (version === undefined || slug === undefined) {
    return {
      notices: [`The address ends in “${shorten(fragment)}”, which isn't a link of this explorer.`],
    };
  }
  if (version !== '1') {
    return {
      notices: [
        `The link has version ${shorten(version)}, but this explorer reads version 1. Ask for a new link, or update the explorer.`,
      ],
    };
  }
  const endpoint = findEndpoint(decodeValue(slug));
  if (!endpoint) {
    return {
      notices: [
        `The link names the endpoint “${shorten(decodeValue(slug))}”, which isn't in the catalog.`,
      ],
    };
  }
  return { ...readPairs(query ?? '', endpoint) };
}

function readPairs(query: string, endpoint: Draft['endpoint']): ReadLink {
  const known = new Set(parametersOf(endpoint).map(({ name }) => name));
  const values = new Map<string, string>();
  const dropped: DroppedPair[] = [];
  const extras = new Map<string, string>();
  const repeated = new Set<string>();
  for (const pair of query.split('&').filter((text) => text !== '')) {
    const [name = '', ...rest] = pair.split('=');
    const text = decodeValue(rest.join('='));
    if (known.has(name)) {
      if (values.has(name) && values.get(name) !== text) repeated.add(name);
      values.set(name, text);
    } else if (isExtra(name)) extras.set(name, text);
    else dropped.push({ name: decodeValue(name), text });
  }
  const notices =
    dropped.length === 0
      ? []
      : [
          `${endpoint.path} has no parameter “${shorten([...new Set(dropped.map(({ name }) => name))].join('”, “'))}”: it was ignored.`,
        ];
  if (repeated.size > 0)
    notices.push(`The link has more than one ${[...repeated].join(' and ')}: the last was used.`);
  const draft = { endpoint, values: Object.fromEntries(values) satisfies DraftValues };
  return {
    draft,
    notices,
    ...(dropped.length > 0 && { dropped }),
    ...Object.fromEntries(extras),
  };
}

function isExtra(name: string): boolean {
  return extraNames.some((one) => one === name);
}
