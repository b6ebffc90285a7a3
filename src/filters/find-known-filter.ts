// This file knows filters by their strings, without asking anybody.
import { knownFilters } from '../catalog/known-filters.ts';
import type { Composition } from './composition.ts';
import { builtIns, isBuiltIn, isSame } from './filter.ts';
import type { Filter } from './filter.ts';

const known: ReadonlyMap<string, Composition> = new Map(
  knownFilters.map(({ id, ...made }) => [id, { ...made, safe: id.startsWith('!') }]),
);

/** How the filter with a name, or with a string of the real API that programs in use carry, is made. */
export function findKnownFilter(id: string): Composition | undefined {
  if (isBuiltIn(id)) return { base: id, include: [], exclude: [], safe: true };
  return known.get(id);
}

/** The name of the built-in filter that does the same, if there is one. */
export function builtInLike(filter: Filter): string | undefined {
  return Object.entries(builtIns).find(([, other]) => isSame(filter, other))?.[0];
}
