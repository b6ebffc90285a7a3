// This file scores documents by the words that they share with a text. A word counts the more, the rarer it is and
// the shorter the text that it stands in: so a title weighs more than a body.
import { SearchScores } from './search-scores.ts';
import { splitWords } from './text-index.ts';
import type { TextIndex } from './text-index.ts';

export interface TextSearch {
  /** The documents that hold every word of a text. */
  readonly all: (text: string) => SearchScores;
  /** The documents that hold some word of a text. */
  readonly some: (text: string) => SearchScores;
}

/** Texts that documents consist of. */
export interface SearchedField {
  readonly index: TextIndex;
  /** Gives the document that the text of a post belongs to, where each text is not one of its own. */
  readonly documents?: readonly number[];
}

export function createTextSearch(fields: readonly SearchedField[]): TextSearch {
  return {
    all: (text) => {
      const words = countWords(text, fields).sort((a, b) => a.count - b.count);
      return score(words[0]?.count === 0 ? [] : words, words.length, fields);
    },
    some: (text) => score(countWords(text, fields), 1, fields),
  };
}

interface CountedWord {
  readonly word: string;
  /** How many posts hold it. */
  readonly count: number;
}

function countWords(text: string, fields: readonly SearchedField[]): CountedWord[] {
  return [...new Set(splitWords(text))].map((word) => {
    let count = 0;
    for (const { index } of fields) for (const { ids } of index.find(word)) count += ids.length;
    return { word, count };
  });
}

/** Scores the documents that hold so many of the words: one, or all of them. */
function score(words: readonly CountedWord[], wanted: number, fields: readonly SearchedField[]) {
  const length = 1 + Math.max(...fields.map(({ index }) => index.largestId));
  const sums = {
    scores: new Float32Array(length),
    matches: words.length < 256 ? new Uint8Array(length) : new Uint32Array(length),
  };
  for (const [place, { word, count }] of words.entries()) {
    const needed = wanted === 1 ? 0 : place;
    for (const { index, documents } of fields) {
      for (const { ids, wordShare } of index.find(word)) {
        add(sums, ids, documents, needed, wordShare / count);
      }
    }
  }
  const { scores, matches } = sums;
  for (let id = 0; id < length; id++) if (matches[id] !== wanted) scores[id] = 0;
  return new SearchScores(scores);
}

interface Sums {
  readonly scores: Float32Array;
  readonly matches: Uint8Array | Uint32Array;
}

function add(
  { scores, matches }: Sums,
  ids: readonly number[],
  documents: readonly number[] | undefined,
  needed: number,
  score: number,
) {
  for (const id of ids) {
    const document = documents ? (documents[id] ?? 0) : id;
    if (matches[document] !== needed && matches[document] !== needed + 1) continue;
    matches[document] = needed + 1;
    scores[document] = (scores[document] ?? 0) + score;
  }
}
