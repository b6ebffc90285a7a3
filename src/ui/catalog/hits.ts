import type { Hit } from '../../catalog/search-index.ts';
import { tokensOf } from '../../catalog/words.ts';
import { endpointOf } from '../../request/draft.ts';
import { readAddress } from '../../request/paste/address.ts';
import type { DroppedPair } from '../../request/paste/dropped.ts';
import { shorten } from '../../request/shorten.ts';

/** A hit of the list: what it opens, and how that is said. */
export interface CatalogHit extends Hit {
  /** The slug that an address names. */
  readonly team?: string;
  /** What the address says and the form does not take. */
  readonly dropped?: readonly DroppedPair[];
  /** What became of that, in words. */
  readonly note?: string;
  /** What it does, where the endpoint alone does not say so. */
  readonly label?: string;
}

/** What a pasted address opens, then what the words mean. */
export function hitsFor(
  query: string,
  search: (query: string) => readonly Hit[],
): readonly CatalogHit[] {
  const { drafts = [], team, dropped = [] } = readAddress(query) ?? {};
  const opened = drafts.map(({ endpoint, values }) => ({
    endpoint,
    ...(Object.keys(values).length > 0 && { values }),
    ...(team !== undefined && { team }),
    ...(dropped.length > 0 && { dropped }),
  }));
  const others = search(query).filter(
    ({ endpoint }) => !opened.some((one) => one.endpoint === endpoint),
  );
  return [...opened, ...others];
}

/** What can be done with a query that means no endpoint. */
export function waysOut(query: string): readonly CatalogHit[] {
  const text = query.trim();
  const tokens = tokensOf(text);
  const tag = tokens.length === 1 ? tokens[0]?.tag : undefined;
  const search: CatalogHit = {
    endpoint: endpointOf('advanced-search'),
    values: { q: text },
    label: `Search the team's posts for “${shorten(text)}”`,
  };
  if (tag === undefined) return [search];
  const tagged: CatalogHit = {
    endpoint: endpointOf('questions'),
    values: { tagged: tag },
    label: `Questions tagged “${tag}”`,
  };
  return [search, tagged];
}

/** The values of a hit in words: `tagged docker · sort votes`. */
export function describeValues({ values = {}, team }: CatalogHit): string {
  return Object.entries({ ...values, ...(team !== undefined && { team }) })
    .map(([name, text]) => `${name} ${shorten(text)}`)
    .join(' · ');
}
