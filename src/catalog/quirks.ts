// This file holds the quirks that many endpoints share; those of one endpoint stand with it.
import { docs } from './docs.ts';
import type { Endpoint } from './endpoint.ts';

export interface Quirk {
  readonly text: string;
  /** Where it is from; undefined for what stands with its endpoint. */
  readonly source?: QuirkSource;
}

export interface QuirkSource {
  readonly name: string;
  readonly url?: string;
}

interface SharedQuirk extends Quirk {
  readonly source: QuirkSource;
  readonly holds: (endpoint: Endpoint) => boolean;
}

const recorded: QuirkSource = { name: 'recorded from the API' };
const throttling: QuirkSource = { name: 'Throttling', url: docs.throttle };
const filters: QuirkSource = { name: 'Filters', url: docs.filters };
const documentation: QuirkSource = { name: 'Documentation', url: docs.home };

const takesIds = ({ parameters }: Endpoint): boolean =>
  parameters.some((one) => one.kind === 'list' && one.of === 'id' && one.in === 'path');
const takesId = ({ parameters }: Endpoint): boolean =>
  parameters.some((one) => one.kind === 'number' && one.in === 'path');
const writes = ({ verb }: Endpoint): boolean => verb === 'POST';
const has = (name: string) => (endpoint: Endpoint) =>
  endpoint.parameters.some((one) => one.name === name);

/** The most particular ones first. */
export const sharedQuirks: readonly SharedQuirk[] = [
  {
    text: 'IDs that do not exist are missing from items, which can be empty: that is no error.',
    source: recorded,
    holds: takesIds,
  },
  {
    text: 'Join IDs with semicolons. With commas the path is unknown: error 404 no_method.',
    source: recorded,
    holds: takesIds,
  },
  {
    text: 'IDs have 32 bits: from 2147483648 on, they are refused.',
    source: recorded,
    holds: (endpoint) => takesIds(endpoint) || takesId(endpoint),
  },
  {
    text: 'For a backoff it is the same method as its twin below /users/{ids}.',
    source: throttling,
    holds: ({ path }) => path.startsWith('/me/') || path === '/me',
  },
  {
    text: 'How often you may write is limited for each kind of write: /me/write-permissions says how often.',
    source: documentation,
    holds: (endpoint) => writes(endpoint) && !endpoint.path.endsWith('/render'),
  },
  {
    text: 'Works without a token, too.',
    source: documentation,
    holds: ({ path }) => path.endsWith('/render'),
  },
  {
    text: 'The form body is application/x-www-form-urlencoded; team and filter may stay in the address.',
    source: { name: 'clients that work' },
    holds: writes,
  },
  {
    text: 'total costs the API about as much as the items do: ask for it only where you need it.',
    source: documentation,
    holds: has('pagesize'),
  },
  {
    text: 'The same request more than once a minute counts as abuse; responses are cached.',
    source: throttling,
    holds: ({ verb }) => verb === 'GET',
  },
  {
    text: 'A field without a value is left out of the response, never null.',
    source: recorded,
    holds: () => true,
  },
  {
    text: 'Texts come encoded for HTML, such as &amp;, unless the filter is unsafe.',
    source: filters,
    holds: () => true,
  },
];

/** All that is worth knowing of an endpoint, its own first. */
export function quirksOf(endpoint: Endpoint): readonly Quirk[] {
  const own = endpoint.quirks.map((text) => ({ text }));
  return [...own, ...sharedQuirks.filter(({ holds }) => holds(endpoint))];
}
