// This file is what the page fetches, in one piece, once it stands: filters that are kept, and words for any of them.
export {
  describeImported,
  importInto,
  merge,
  renamed,
  undoImport,
  withFilter,
} from '../../filters/kept-list.ts';
export { readFilters, writeFilters } from '../../filters/kept-text.ts';
export { titleOf, wordsFor, type Words } from '../../filters/words.ts';
