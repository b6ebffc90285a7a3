// This file finds texts by their words. An index library can take its place: all that others use is TextIndex.
import { splitWords } from './words.ts';

export interface TextIndex {
  /** The documents that hold every word of a text, by id, with how often they hold them. */
  readonly all: (text: string) => ReadonlyMap<number, number>;
  /** The documents that hold some word of a text; rare words count more. */
  readonly some: (text: string) => ReadonlyMap<number, number>;
}

interface Text {
  readonly id: number;
  readonly text: string;
}

type Postings = Map<number, number>;

export function createTextIndex(texts: Iterable<Text>): TextIndex {
  const byWord = new Map<string, Postings>();
  for (const { id, text } of texts) {
    for (const word of splitWords(text)) {
      const postings = byWord.get(word) ?? new Map<number, number>();
      postings.set(id, (postings.get(id) ?? 0) + 1);
      byWord.set(word, postings);
    }
  }
  const lookUp = (text: string) =>
    [...new Set(splitWords(text))].map((word) => byWord.get(word) ?? new Map<number, number>());
  return {
    all: (text) => intersect(lookUp(text)),
    some: (text) => unite(lookUp(text)),
  };
}

function intersect(found: readonly Postings[]) {
  const [rarest, ...others] = found.toSorted((a, b) => a.size - b.size);
  const scores = new Map<number, number>();
  for (const [id, count] of rarest ?? []) {
    const counts = others.map((postings) => postings.get(id) ?? 0);
    if (!counts.includes(0))
      scores.set(
        id,
        counts.reduce((sum, one) => sum + one, count),
      );
  }
  return scores;
}

function unite(found: readonly Postings[]) {
  const scores = new Map<number, number>();
  for (const postings of found) {
    for (const id of postings.keys()) scores.set(id, (scores.get(id) ?? 0) + 1 / postings.size);
  }
  return scores;
}
