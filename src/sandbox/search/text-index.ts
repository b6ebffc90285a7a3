import { createTextSearch, asDocuments } from './text-search.ts';
import type { TextSearch } from './text-search.ts';
import { Wordings } from './wordings.ts';

export interface TextIndex extends TextSearch {
  /** Adds a document or replaces the one with this id, which is a whole number from 1. */
  readonly put: (id: number, text: string) => void;
  readonly remove: (id: number) => void;
}

export function createTextIndex(wordings = new Wordings()): TextIndex {
  return {
    ...createTextSearch([asDocuments(wordings)]),
    put: (id, text) => wordings.put(id, text),
    remove: (id) => wordings.remove(id),
  };
}
