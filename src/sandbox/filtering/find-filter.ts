import { knownFilters } from '../../catalog/known-filters.ts';
import { badParameterError } from '../http/api-error.ts';
import { readFilterId } from './filter-id.ts';
import { builtInFilters, createFilter } from './filter.ts';
import type { FieldFilter } from './filter.ts';

/** Strings of the real API whose content is known. */
export const recordedFilters: ReadonlyMap<string, FieldFilter> = new Map(
  knownFilters.map(({ id, base, include, exclude }) => {
    const names = new Set([...(builtInFilters.get(base)?.included ?? []), ...include]);
    for (const name of exclude) names.delete(name);
    return [id, createFilter(names, id.startsWith('!'))];
  }),
);

/** Gives the filter with an id: a name, a string of the real API, or one of ours. */
export function filterById(id: string): FieldFilter | undefined {
  return builtInFilters.get(id) ?? recordedFilters.get(id) ?? readFilterId(id);
}

/** Gives the filter of a call; a call without one gets `default`. */
export function filterOfRequest(id: string | undefined): FieldFilter {
  const found = filterById(id?.trim() ? id.trim() : 'default');
  // No response with this error is recorded; clients quote its message so.
  if (!found) throw badParameterError('Invalid filter specified');
  return found;
}
