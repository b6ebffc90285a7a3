// This file finds the filter that a string stands for.
import { badParameter } from '../http/api-error.ts';
import { builtIns } from './filter.ts';
import type { Filter } from './filter.ts';
import { knownFilters } from './known-filters.ts';
import { readMinted } from './filter-id.ts';

/** Gives the filter with an id: a name, a string of the real API, or one of ours. */
export function findFilter(id: string): Filter | undefined {
  return builtIns.get(id) ?? knownFilters.get(id) ?? readMinted(id);
}

/** Gives the filter of a call; a call without one gets `default`. */
export function chooseFilter(id: string | undefined): Filter {
  const found = findFilter(id?.trim() ? id.trim() : 'default');
  // No answer with this error is recorded; clients quote its message so.
  if (!found) throw badParameter('Invalid filter specified');
  return found;
}
