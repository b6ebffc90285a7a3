// This file makes and describes filters for other programs.
import { compose, describeComposition } from '../filters/composition.ts';
import type { Composition } from '../filters/composition.ts';
import { draftToCreate } from '../filters/filter-calls.ts';
import { builtIns, isBuiltIn } from '../filters/filter.ts';
import { findKnownFilter } from '../filters/find-known-filter.ts';
import type { Draft } from '../request/draft.ts';
import { shorten } from '../request/shorten.ts';

/** How a filter is to be made; what is left out is as in the filter `default`. A TypeError is thrown for an unknown base. */
export type FilterOptions = Partial<Composition>;

/** The call that makes a filter; the API responds with its id. */
export function createFilter(options: FilterOptions): Draft {
  return draftToCreate(whole(options));
}

/** How a built-in filter is made, or one of those that programs in use carry; undefined for any other. */
export function findFilter(id: string): Composition | undefined {
  return findKnownFilter(id);
}

/** Says how a filter is made, as in `default + question.body, safe`. */
export function describeFilter(options: FilterOptions): string {
  return describeComposition(whole(options));
}

/** The fields that a filter lets through, such as `question.title`. */
export function fieldsOf(options: FilterOptions): readonly string[] {
  return [...compose(whole(options)).included];
}

function whole({
  base = 'default',
  include = [],
  exclude = [],
  safe = true,
}: FilterOptions): Composition {
  if (!isBuiltIn(base))
    throw new TypeError(
      `No base “${shorten(String(base))}”: expected ${Object.keys(builtIns).join(', ')}.`,
    );
  return { base, include, exclude, safe };
}
