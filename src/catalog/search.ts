// This file finds endpoints by what a person types: words of the path, the name, the summary, or an input.
import type { Endpoint } from './endpoint.ts';

/** Words that people use for those of the API. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['my', 'me'],
  ['mine', 'me'],
  ['favourite', 'favorite'],
  ['saved', 'favorite'],
  ['create', 'add'],
  ['new', 'add'],
  ['remove', 'delete'],
  ['person', 'user'],
  ['people', 'user'],
  ['label', 'tag'],
]);

interface Indexed {
  readonly endpoint: Endpoint;
  readonly path: readonly string[];
  readonly slug: readonly string[];
  readonly inputs: readonly string[];
  readonly summary: readonly string[];
}

/** Makes a search over a list; the best match comes first, and a blank query gives the whole list. */
export function createSearch(
  endpoints: readonly Endpoint[],
): (query: string) => readonly Endpoint[] {
  const index = endpoints.map(toIndexed);
  return (query) => {
    const typed = query.trim().toLowerCase();
    if (typed === '') return endpoints;
    const words = typed.includes('/') ? [] : wordsOf(typed);
    return index
      .map((entry) => ({
        entry,
        score: typed.includes('/') ? pathScore(entry, typed) : wordScore(entry, words),
      }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score)
      .map(({ entry }) => entry.endpoint);
  };
}

function toIndexed(endpoint: Endpoint): Indexed {
  return {
    endpoint,
    path: wordsOf(endpoint.path),
    slug: wordsOf(endpoint.slug),
    inputs: endpoint.parameters.map(({ name }) => stem(name)),
    summary: wordsOf(endpoint.summary.toLowerCase()),
  };
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== '')
    .map(stem);
}

function stem(word: string): string {
  const singular = word.length > 3 && !word.endsWith('ss') ? word.replace(/s$/, '') : word;
  return synonyms.get(singular) ?? singular;
}

function pathScore({ endpoint }: Indexed, typed: string): number {
  const at = endpoint.path.toLowerCase().indexOf(typed);
  return at < 0 ? 0 : 100 - at - endpoint.path.length / 100;
}

/** Every word has to be found; where it stands says what it weighs, and short paths come first among equals. */
function wordScore(entry: Indexed, words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const best = Math.max(
      weigh(entry.path, word, 10),
      weigh(entry.slug, word, 8),
      weigh(entry.inputs, word, 6),
      weigh(entry.summary, word, 4),
    );
    if (best === 0) return 0;
    sum += best;
  }
  return sum - entry.path.length / 10;
}

function weigh(among: readonly string[], word: string, weight: number): number {
  if (among.includes(word)) return weight;
  return among.some((other) => other.startsWith(word)) ? weight / 2 : 0;
}
