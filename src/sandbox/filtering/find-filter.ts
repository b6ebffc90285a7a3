// This file finds the filter that a string stands for.
import { badParameter } from '../http/api-error.ts';
import { readFilterId } from './filter-id.ts';
import { builtInFilters, type FieldFilter } from './filter.ts';
import { knownFilters } from './known-filters.ts';

/** Gives the filter with an id: a name, a string of the real API, or one of ours. */
export function findFilter(id: string): FieldFilter | undefined {
  return builtInFilters.get(id) ?? knownFilters.get(id) ?? readFilterId(id);
}

/** Gives the filter of a call; a call without one gets `default`. */
export function filterOfRequest(id: string | undefined): FieldFilter {
  const found = findFilter(id?.trim() ? id.trim() : 'default');
  // No answer with this error is recorded; clients quote its message so.
  if (!found) throw badParameter('Invalid filter specified');
  return found;
}
