// This file scores documents by the words that they share with a text. A word counts the more, the rarer it is and
// the shorter the text that it stands in: so a title weighs more than a body.
import { SearchScores } from './search-scores.ts';
import type { TextIndex } from './text-index.ts';
import { splitWords } from './words.ts';

export interface TextSearch {
  /** The documents that hold every word of a text. */
  readonly all: (text: string) => SearchScores;
  /** The documents that hold some word of a text. */
  readonly some: (text: string) => SearchScores;
}

/** Texts that documents consist of. */
export interface SearchedField {
  readonly index: TextIndex;
  /** Gives the document that the text of a post belongs to. */
  readonly documentOf: (id: number) => number;
}

/** Lets each text be a document of its own. */
export function asDocuments(index: TextIndex): SearchedField {
  return { index, documentOf: (id) => id };
}

export function createTextSearch(fields: readonly SearchedField[]): TextSearch {
  return {
    all: (text) => {
      const words = countWords(text, fields).sort((a, b) => a.count - b.count);
      return score(words[0]?.count === 0 ? [] : words, fields, true);
    },
    some: (text) => score(countWords(text, fields), fields, false),
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

/** Adds up the scores of documents, word by word. */
function score(words: readonly CountedWord[], fields: readonly SearchedField[], isEvery: boolean) {
  const length = 1 + Math.max(...fields.map(({ index }) => index.largestId));
  const scores = new Float32Array(words.length === 0 ? 0 : length);
  /** How many words each document holds; one that has missed any is out where every word counts. */
  const matches = new Uint32Array(scores.length);
  for (const [place, { word, count }] of words.entries()) {
    const needed = isEvery ? place : 0;
    for (const { index, documentOf } of fields) {
      for (const { ids, wordShare } of index.find(word)) {
        for (const id of ids) {
          const document = documentOf(id);
          if ((matches[document] ?? 0) < needed) continue;
          matches[document] = needed + 1;
          scores[document] = (scores[document] ?? 0) + wordShare / count;
        }
      }
    }
  }
  const wanted = isEvery ? words.length : 1;
  let size = 0;
  for (let id = 0; id < scores.length; id++) {
    if (matches[id] === wanted) size++;
    else scores[id] = 0;
  }
  return new SearchScores(scores, size);
}
