// This file makes filters of the strings of the real API whose content is known.
import { knownFilters as known } from '../../catalog/known-filters.ts';
import { builtInFilters, createFilter, type FieldFilter } from './filter.ts';

/** By the string. */
export const knownFilters: ReadonlyMap<string, FieldFilter> = new Map(
  known.map(({ id, base, include, exclude }) => {
    const names = new Set([...(builtInFilters.get(base)?.included ?? []), ...include]);
    for (const name of exclude) names.delete(name);
    return [id, createFilter(names, id.startsWith('!'))];
  }),
);
