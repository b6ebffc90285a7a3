// This file makes filters for property tests.
import fc from 'fast-check';
import { fields } from '../../../src/catalog/fields.ts';
import { builtIns } from '../../../src/filters/filter.ts';
import type { Filter } from '../../../src/filters/filter.ts';

const names = fields.map(({ name }) => name);

/** Any selection of fields; half of them lie near a built-in filter, as those of people do. */
export function anyFilter(): fc.Arbitrary<Filter> {
  const near = fc
    .tuple(
      fc.constantFrom(...Object.values(builtIns)),
      fc.uniqueArray(fc.constantFrom(...names), { maxLength: 12 }),
    )
    .map(([{ included }, changed]) => toggled(included, changed));
  const anywhere = fc.subarray(names).map((some) => new Set(some));
  return fc.record({ included: fc.oneof(near, anywhere), safe: fc.boolean() });
}

/** The filter that keeps every field. */
export const everything: Filter = { included: new Set(names), safe: true };

/** The built-in filters, the one that keeps everything, and some others. */
export function sampleFilters(others: number): readonly Filter[] {
  return [...Object.values(builtIns), everything, ...fc.sample(anyFilter(), others)];
}

/** A filter that keeps more than the default one. */
export function defaultAnd(...more: readonly string[]): Filter {
  return { included: new Set([...builtIns.default.included, ...more]), safe: true };
}

function toggled(included: ReadonlySet<string>, changed: readonly string[]): ReadonlySet<string> {
  const names = new Set(included);
  for (const name of changed) if (!names.delete(name)) names.add(name);
  return names;
}
