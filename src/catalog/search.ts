// This file finds endpoints by what a person types: words of the path, the name, the summary, or a parameter.
import type { Endpoint } from './endpoint.ts';
import { isOneSlip } from './spelling.ts';

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
  readonly parameters: readonly string[];
  readonly summary: readonly string[];
}

/** Whether a word of an endpoint may be meant by a typed one. */
type Resembles = (typed: string, other: string) => boolean;

/** Makes a search over a list; the best match comes first, and a blank query gives the whole list. */
export function createSearch(
  endpoints: readonly Endpoint[],
): (query: string) => readonly Endpoint[] {
  const index = endpoints.map(toIndexed);
  return (query) => {
    const typed = query.trim().toLowerCase();
    if (typed === '') return endpoints;
    if (typed.includes('/')) return rank(index, (entry) => pathScore(entry, typed));
    const words = wordsOf(typed);
    const found = rank(index, (entry) => wordScore(entry, words, startsWith));
    return found.length > 0 ? found : rank(index, (entry) => wordScore(entry, words, isOneSlip));
  };
}

function rank(index: readonly Indexed[], scoreOf: (entry: Indexed) => number): readonly Endpoint[] {
  return index
    .map((entry) => ({ entry, score: scoreOf(entry) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry.endpoint);
}

function toIndexed(endpoint: Endpoint): Indexed {
  return {
    endpoint,
    path: wordsOf(endpoint.path),
    slug: wordsOf(endpoint.slug),
    parameters: endpoint.parameters.map(({ name }) => stem(name)),
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
  const singular =
    word.length > 3 && !word.endsWith('ss') ? word.replace(/ies$/, 'y').replace(/s$/, '') : word;
  return synonyms.get(singular) ?? singular;
}

/** `GET /questions`, as it stands in the list, is found as well. */
function pathScore({ endpoint }: Indexed, typed: string): number {
  const [, verb, path = typed] = /^(get|post)\s+(.*)$/.exec(typed) ?? [];
  if (verb !== undefined && verb !== endpoint.verb.toLowerCase()) return 0;
  const at = endpoint.path.toLowerCase().indexOf(path);
  return at < 0 ? 0 : 100 - at - endpoint.path.length / 100;
}

/** Every word has to be found; where it stands says what it weighs, and short paths come first among equals. */
function wordScore(entry: Indexed, words: readonly string[], resembles: Resembles): number {
  let sum = 0;
  for (const word of words) {
    const weigh = (among: readonly string[], weight: number): number => {
      if (among.includes(word)) return weight;
      return among.some((other) => resembles(word, other)) ? weight / 2 : 0;
    };
    const best = Math.max(
      weigh(entry.path, 10),
      weigh(entry.slug, 8),
      weigh(entry.parameters, 6),
      weigh(entry.summary, 4),
    );
    if (best === 0) return 0;
    sum += best;
  }
  return sum - entry.path.length / 10;
}

function startsWith(typed: string, other: string): boolean {
  return other.startsWith(typed);
}
