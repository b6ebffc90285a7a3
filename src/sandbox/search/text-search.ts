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
  const sums = new ScoreSums();
  const score = (words: readonly CountedWord[], isEvery: boolean) => {
    sums.clear(1 + Math.max(...fields.map(({ index }) => index.largestId)));
    for (const [place, word] of words.entries()) addWord(sums, word, fields, isEvery ? place : 0);
    return sums.read(isEvery ? words.length : 1);
  };
  return {
    all: (text) => {
      const words = countWords(text, fields).sort((a, b) => a.count - b.count);
      return words.length === 0 || words[0]?.count === 0 ? new SearchScores() : score(words, true);
    },
    some: (text) => score(countWords(text, fields), false),
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

/** Adds a word to the documents that hold it and so many of the words before. */
function addWord(
  sums: ScoreSums,
  { word, count }: CountedWord,
  fields: readonly SearchedField[],
  needed: number,
) {
  for (const { index, documentOf } of fields) {
    for (const { ids, wordShare } of index.find(word)) {
      const score = wordShare / count;
      for (const id of ids) sums.add(documentOf(id), score, needed);
    }
  }
}

/** The scores of all documents while words are added up; the rows serve one search after the other. */
class ScoreSums {
  #scores = new Float32Array();
  /** How many words each document holds. */
  #matches = new Uint32Array();

  clear(length: number) {
    if (length > this.#matches.length) {
      this.#scores = new Float32Array(length);
      this.#matches = new Uint32Array(length);
    } else {
      this.#scores.fill(0);
      this.#matches.fill(0);
    }
  }

  add(id: number, score: number, needed: number) {
    if ((this.#matches[id] ?? 0) < needed) return;
    this.#matches[id] = needed + 1;
    this.#scores[id] = (this.#scores[id] ?? 0) + score;
  }

  /** The scores of the documents that hold so many words. */
  read(matches: number): SearchScores {
    const found = new SearchScores();
    for (let id = 1; id < this.#matches.length; id++) {
      if (this.#matches[id] === matches) found.set(id, this.#scores[id] ?? 0);
    }
    return found;
  }
}
