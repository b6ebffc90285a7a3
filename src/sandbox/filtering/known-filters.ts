// This file makes filters of the strings of the real API whose content is known.
import { knownFilters as known } from '../../catalog/known-filters.ts';
import { builtIns, createFilter } from './filter.ts';
import type { Filter } from './filter.ts';

/** By the string. */
export const knownFilters: ReadonlyMap<string, Filter> = new Map(
  known.map(({ id, base, include, exclude }) => {
    const names = new Set([...(builtIns.get(base)?.included ?? []), ...include]);
    for (const name of exclude) names.delete(name);
    return [id, createFilter(names, id.startsWith('!'))];
  }),
);
