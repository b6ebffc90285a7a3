// What the page fetches in one piece after the first paint: the code for saved filters and for describing any filter.

export {
  describeImported,
  importInto,
  mergeFilters,
  renameFilter,
  undoImport,
  withFilter,
} from '../../../filters/saved/list.ts';
export { readFilters, writeFilters } from '../../../filters/saved/text.ts';
export { savedTitle, describeFilter, type FilterTitle } from '../../../filters/titles.ts';
export { problems } from './problems.ts';
