// This file scores documents by the words that they share with a text. A word counts the more, the rarer it is and
// the shorter the text that it stands in: so a title weighs more than a body.
import { ScoreSheet } from './score-sheet.ts';
import type { TextIndex } from './text-index.ts';
import { splitWords } from './words.ts';

export type SearchScores = ReadonlyMap<number, number>;

export interface TextSearch {
  /** The documents that hold every word of a text, by id, with how well they fit. */
  readonly all: (text: string) => SearchScores;
  /** The documents that hold some word of a text; rare words count more. */
  readonly some: (text: string) => SearchScores;
}

/** Texts that documents consist of. */
export interface Part {
  readonly wordings: TextIndex;
  /** Gives the document that the text of a post belongs to. */
  readonly documentOf: (id: number) => number;
}

/** Lets each text be a document of its own. */
export function asDocuments(wordings: TextIndex): Part {
  return { wordings, documentOf: (id) => id };
}

export function createTextSearch(parts: readonly Part[]): TextSearch {
  const sheet = new ScoreSheet();
  const clear = () => sheet.clear(Math.max(...parts.map(({ wordings }) => wordings.holders.span)));
  return {
    all: (text) => {
      const words = countWords(text, parts).sort((a, b) => a.count - b.count);
      clear();
      if (words[0]?.count === 0 || words.length === 0) return sheet.read(1);
      words.forEach((word, round) => enter(sheet, word, { parts, round }));
      return sheet.read(words.length);
    },
    some: (text) => {
      clear();
      for (const word of countWords(text, parts)) enter(sheet, word, { parts, round: 0 });
      return sheet.read(1);
    },
  };
}

interface CountedWord {
  readonly word: string;
  /** How many posts hold it. */
  readonly count: number;
}

function countWords(text: string, parts: readonly Part[]): CountedWord[] {
  return [...new Set(splitWords(text))].map((word) => ({
    word,
    count: parts.reduce((total, { wordings }) => total + countPosts(word, wordings), 0),
  }));
}

function countPosts(word: string, wordings: TextIndex) {
  return wordings.find(word).reduce((total, text) => total + wordings.holders.count(text), 0);
}

interface Round {
  readonly parts: readonly Part[];
  readonly round: number;
}

function enter(sheet: ScoreSheet, { word, count }: CountedWord, { parts, round }: Round) {
  for (const { wordings, documentOf } of parts) {
    const { holders } = wordings;
    for (const text of wordings.find(word)) {
      const score = wordings.shareOf(text) / count;
      for (let id = holders.first(text); id !== 0; id = holders.next(id)) {
        sheet.add(documentOf(id), score, round);
      }
    }
  }
}
