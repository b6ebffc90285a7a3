// This file finds endpoints by what a person types: words of the path, the name, the summary, a parameter, or an intent.
import type { Endpoint } from './endpoint.ts';
import type { Slug } from './index.ts';
import { intents } from './intents.ts';
import type { Intent } from './intents.ts';
import { refine } from './refinements.ts';
import type { Refined } from './refinements.ts';
import { allWords, explainMatch, toIndexed } from './search-index.ts';
import type { Hit, Indexed, Resembles, Scored } from './search-index.ts';
import { takes } from './search-values.ts';
import { isOneSlip } from './spelling.ts';
import { tokensOf, wordsOf } from './words.ts';
import type { QueryToken } from './words.ts';

/** A way to understand a query. */
interface Reading {
  readonly resembles: Resembles;
  /** Whether a typed word is one of the catalog, and so no tag. */
  readonly isKnown: Resembles;
}

/** The first that finds something counts. */
const readings: readonly Reading[] = [
  { resembles: startsWith, isKnown: isNear },
  { resembles: isNear, isKnown: isNear },
  { resembles: startsWith, isKnown: isSame },
];

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
    if (typed.includes('/')) return rank(index.map((entry) => byPath(entry, typed)));
    const first = refined(refine(query, 'surely'));
    if (first.length > 0) return first;
    const found = byMeaning(query);
    return found.length > 0 ? found : refined(refine(query, 'perhaps'));
  };

  /** The endpoints that the rest of a query means, as far as they can be refined. */
  function refined(query: Refined | undefined): readonly Hit[] {
    if (!query) return [];
    return byMeaning(query.rest)
      .filter(({ endpoint }) => takes(endpoint, query.values))
      .map(({ endpoint, values }) => ({ endpoint, values: { ...values, ...query.values } }));
  }

  function byMeaning(query: string): readonly Hit[] {
    if (query.trim() === '') return endpoints.map((endpoint) => ({ endpoint }));
    const tokens = tokensOf(query);
    for (const { resembles, isKnown } of readings) {
      const isUnknown = (word: string): boolean =>
        !vocabulary.some((other) => isKnown(word, other));
      const read = tokens.map((token) => withoutTag(token, isUnknown));
      const found = rank([
        ...index.flatMap((entry) => byWords(entry, read, resembles)),
        ...phrases.flatMap((phrase) => byPhrase(index, phrase, read, resembles)),
      ]);
      if (found.length > 0) return found;
    }
    return [];
  }
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

function withoutTag(token: QueryToken, isUnknown: (word: string) => boolean): QueryToken {
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
  tokens: readonly QueryToken[],
  resembles: Resembles,
): readonly Scored[] {
  const found = explainMatch(entry, tokens, resembles);
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
  tokens: readonly QueryToken[],
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
    const explained = explainMatch(entry, rest, resembles);
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

function says(word: string): (token: QueryToken) => boolean {
  return ({ words }) => words.length === 1 && words[0] === word;
}

/** Of a word that is still being typed three letters have to be there. */
function means(word: string, resembles: Resembles): (token: QueryToken) => boolean {
  return ({ words: [typed = ''], isFiller }) =>
    !isFiller && typed.length > 2 && resembles(typed, word);
}

function asText(
  { endpoint }: Indexed,
  { text }: Intent,
  tokens: readonly QueryToken[],
): Scored | undefined {
  const words = tokens.filter(({ isFiller }) => !isFiller).map((token) => token.text);
  const parameter = endpoint.parameters.find(({ name }) => name === text);
  if (text === undefined || parameter?.kind !== 'text' || words.length === 0) return undefined;
  return { endpoint, values: { [text]: words.join(' ') }, score: 1 };
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
