// This file finds endpoints by what a person types: words of the path, the name, the summary, a parameter, or an intent.
import type { Endpoint } from './endpoint.ts';
import type { Slug } from './index.ts';
import { intents } from './intents.ts';
import type { Intent } from './intents.ts';
import { place, takes } from './search-values.ts';
import type { FoundValues } from './search-values.ts';
import { isOneSlip } from './spelling.ts';
import { tokensOf, wordsOf } from './words.ts';
import type { Token } from './words.ts';

/** An endpoint, and what of the query goes into its form. */
export interface Hit {
  readonly endpoint: Endpoint;
  readonly values?: FoundValues;
}

interface Indexed {
  readonly endpoint: Endpoint;
  readonly path: readonly string[];
  readonly slug: readonly string[];
  readonly parameters: readonly string[];
  readonly summary: readonly string[];
}

interface Scored extends Hit {
  readonly score: number;
}

/** Whether a word of an endpoint may be meant by a typed one. */
type Resembles = (typed: string, other: string) => boolean;

/** A way to understand a query. */
interface Reading {
  readonly resembles: Resembles;
  /** A word that resembles another is no tag. */
  readonly resemblesNoTag: Resembles;
}

/** The first that finds something counts. */
const readings: readonly Reading[] = [
  { resembles: startsWith, resemblesNoTag: isNear },
  { resembles: isNear, resemblesNoTag: isNear },
  { resembles: startsWith, resemblesNoTag: isSame },
];

/** More words that nobody knows are a sentence rather than tags. */
const mostTags = 3;

/** What an id alone may be of. */
const byIdAlone: readonly Slug[] = [
  'posts-by-ids',
  'questions-by-ids',
  'answers-by-ids',
  'articles-by-ids',
  'users-by-ids',
  'comments-by-ids',
];

const phrases = intents.flatMap((intent) =>
  intent.phrases.map((phrase) => ({ intent, words: wordsOf(phrase) })),
);

/** Makes a search over a list; the best match comes first, and a blank query gives the whole list. */
export function createSearch(endpoints: readonly Endpoint[]): (query: string) => readonly Hit[] {
  const index = endpoints.map(toIndexed);
  const vocabulary = [
    ...new Set([...index.flatMap(allWords), ...phrases.flatMap(({ words }) => words)]),
  ];
  return (query) => {
    const typed = query.trim().toLowerCase();
    if (typed === '') return endpoints.map((endpoint) => ({ endpoint }));
    if (typed.includes('/')) return rank(index.map((entry) => byPath(entry, typed)));
    const tokens = tokensOf(query);
    for (const { resembles, resemblesNoTag } of readings) {
      const isUnknown = (word: string): boolean =>
        !vocabulary.some((other) => resemblesNoTag(word, other));
      const read = tokens.map((token) => withoutTag(token, isUnknown));
      const found = rank([
        ...index.flatMap((entry) => byWords(entry, read, resembles)),
        ...phrases.flatMap((phrase) => byPhrase(index, phrase, read, resembles)),
      ]);
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** The best of each endpoint, the best of all first. */
function rank(scored: readonly Scored[]): readonly Hit[] {
  const ranked = scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);
  const hits = new Map<Endpoint, Hit>();
  for (const { endpoint, values = {} } of ranked) {
    const hit = Object.keys(values).length === 0 ? { endpoint } : { endpoint, values };
    if (!hits.has(endpoint)) hits.set(endpoint, hit);
  }
  return [...hits.values()];
}

function toIndexed(endpoint: Endpoint): Indexed {
  return {
    endpoint,
    path: wordsOf(endpoint.path),
    slug: wordsOf(endpoint.slug),
    parameters: endpoint.parameters.flatMap(({ name }) => wordsOf(name)),
    summary: wordsOf(endpoint.summary.toLowerCase()),
  };
}

function allWords({ path, slug, parameters, summary }: Indexed): readonly string[] {
  return [...path, ...slug, ...parameters, ...summary];
}

function withoutTag(token: Token, isUnknown: (word: string) => boolean): Token {
  const isTag = token.words.length === 0 || token.words.some(isUnknown);
  return isTag ? token : { ...token, tag: undefined };
}

/** `GET /questions`, as it stands in the list, is found as well. */
function byPath({ endpoint }: Indexed, typed: string): Scored {
  const [, verb, path = typed] = /^(get|post)\s+(.*)$/.exec(typed) ?? [];
  const at = endpoint.path.toLowerCase().indexOf(path);
  const isOther = verb !== undefined && verb !== endpoint.verb.toLowerCase();
  const score = isOther || at < 0 ? 0 : 100 - at - endpoint.path.length / 100;
  return { endpoint, score };
}

/** What the words say of an endpoint; ids alone are enough for some. */
function byWords(
  entry: Indexed,
  tokens: readonly Token[],
  resembles: Resembles,
): readonly Scored[] {
  const found = explain(entry, tokens, resembles);
  if (!found) return [];
  if (found.named > 0) return [found];
  const at = byIdAlone.findIndex((slug) => slug === entry.endpoint.slug);
  const isIdAlone = at >= 0 && tokens.length > 0 && tokens.every(({ number }) => number);
  return isIdAlone ? [{ ...found, score: byIdAlone.length - at }] : [];
}

interface Phrase {
  readonly intent: Intent;
  readonly words: readonly string[];
}

/** The endpoints that are meant where a phrase of an intent is among the words. */
function byPhrase(
  index: readonly Indexed[],
  { intent, words }: Phrase,
  tokens: readonly Token[],
  resembles: Resembles,
): readonly Scored[] {
  const { slug, values = {}, widely } = intent;
  let rest = tokens;
  let weight = 0;
  for (const word of words) {
    const token = rest.find(says(word)) ?? rest.find(means(word, resembles));
    if (!token) return [];
    weight += says(word)(token) ? 12 : 6;
    rest = rest.filter((one) => one !== token);
  }
  return index.flatMap((entry) => {
    const isHome = entry.endpoint.slug === slug;
    const isOther = widely === true && entry.endpoint.verb === 'GET';
    if (!isHome && !(isOther && takes(entry.endpoint, values))) return [];
    const explained = explain(entry, rest, resembles);
    const isNamed = explained !== undefined && explained.named > 0;
    if (!isHome && !isNamed) return [];
    const found = isNamed ? explained : (asText(entry, intent, rest) ?? explained);
    if (!found) return [];
    // Without the text to look for, what is named like that goes first.
    const lacks = intent.text !== undefined && found.values?.[intent.text] === undefined ? 3 : 0;
    const score = found.score + (isHome ? weight - lacks : weight / 2);
    return [{ ...found, score, values: { ...values, ...found.values } }];
  });
}

function says(word: string): (token: Token) => boolean {
  return ({ words }) => words.length === 1 && words[0] === word;
}

/** Of a word that is still being typed three letters have to be there. */
function means(word: string, resembles: Resembles): (token: Token) => boolean {
  return ({ words: [typed = ''], isFiller }) =>
    !isFiller && typed.length > 2 && resembles(typed, word);
}

function asText(
  { endpoint }: Indexed,
  { text }: Intent,
  tokens: readonly Token[],
): Scored | undefined {
  const words = tokens.filter(({ isFiller }) => !isFiller).map((token) => token.text);
  const parameter = endpoint.parameters.find(({ name }) => name === text);
  if (text === undefined || parameter?.kind !== 'text' || words.length === 0) return undefined;
  return { endpoint, values: { [text]: words.join(' ') }, score: 1 };
}

interface Explained extends Scored {
  /** How many words the endpoint knows. */
  readonly named: number;
}

/** Every word has to be found, or to go into a parameter; short paths come first among equals. */
function explain(
  entry: Indexed,
  tokens: readonly Token[],
  resembles: Resembles,
): Explained | undefined {
  const { endpoint } = entry;
  const unknown: Token[] = [];
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

function isSame(typed: string, other: string): boolean {
  return typed === other;
}

function startsWith(typed: string, other: string): boolean {
  return other.startsWith(typed);
}

function isNear(typed: string, other: string): boolean {
  return other.startsWith(typed) || isOneSlip(typed, other);
}
