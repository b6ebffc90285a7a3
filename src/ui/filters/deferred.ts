// This file is what the page fetches, in one piece, once it stands: filters that are kept, and words for any of them.
export {
  describeImported,
  importInto,
  merge,
  renamed,
  undoImport,
  withFilter,
} from '../../filters/saved/list.ts';
export { readFilters, writeFilters } from '../../filters/saved/text.ts';
export { savedTitle, describeFilter, type FilterTitle } from '../../filters/titles.ts';
