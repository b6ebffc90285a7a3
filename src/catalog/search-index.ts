// This file says how well the words of a query fit an endpoint, and which of its parameters they fill.
import type { Endpoint } from './endpoint.ts';
import { place } from './search-values.ts';
import type { FoundValues } from './search-values.ts';
import { wordsOf } from './words.ts';
import type { QueryToken } from './words.ts';

/** An endpoint, and what of the query goes into its form. */
export interface Hit {
  readonly endpoint: Endpoint;
  readonly values?: FoundValues;
}

export interface Indexed {
  readonly endpoint: Endpoint;
  readonly path: readonly string[];
  readonly slug: readonly string[];
  readonly parameters: readonly string[];
  readonly summary: readonly string[];
}

export interface Scored extends Hit {
  readonly score: number;
}

/** Whether a word of an endpoint may be meant by a typed one. */
export type Resembles = (typed: string, other: string) => boolean;

/** More words that nobody knows are a sentence rather than tags. */
const mostTags = 3;

export function toIndexed(endpoint: Endpoint): Indexed {
  return {
    endpoint,
    path: wordsOf(endpoint.path),
    slug: wordsOf(endpoint.slug),
    parameters: endpoint.parameters.flatMap(({ name }) => wordsOf(name)),
    summary: wordsOf(endpoint.summary.toLowerCase()),
  };
}

export function allWords({ path, slug, parameters, summary }: Indexed): readonly string[] {
  return [...path, ...slug, ...parameters, ...summary];
}

export interface Explained extends Scored {
  /** How many words the endpoint knows. */
  readonly named: number;
}

/** Every word has to be found, or to go into a parameter; short paths come first among equals. */
export function explainMatch(
  entry: Indexed,
  tokens: readonly QueryToken[],
  resembles: Resembles,
): Explained | undefined {
  const { endpoint } = entry;
  const unknown: QueryToken[] = [];
  let [sum, named] = [0, 0];
  for (const token of tokens.filter(({ isFiller }) => !isFiller)) {
    const weight = token.number === undefined ? weigh(entry, token.words, resembles) : 0;
    if (weight === 0) unknown.push(token);
    else named += 1;
    sum += weight;
  }
  const numbers = unknown.flatMap(({ number }) => number ?? []);
  const tags = unknown.flatMap(({ tag }) => tag ?? []);
  if (numbers.length + tags.length < unknown.length || tags.length > mostTags) return undefined;
  const values = place(endpoint, tags, numbers);
  if (!values) return undefined;
  return { endpoint, values, named, score: sum + unknown.length - entry.path.length / 10 };
}

/** Where a word stands says what it weighs; 0 when one of them is nowhere. */
function weigh(entry: Indexed, words: readonly string[], resembles: Resembles): number {
  const weights = words.map((word) => {
    const among = (others: readonly string[], weight: number): number => {
      if (others.includes(word)) return weight;
      return others.some((other) => resembles(word, other)) ? weight / 2 : 0;
    };
    return Math.max(
      among(entry.path, 10),
      among(entry.slug, 8),
      among(entry.parameters, 6),
      among(entry.summary, 4),
    );
  });
  return weights.includes(0) ? 0 : weights.reduce((sum, weight) => sum + weight, 0);
}
