import { fields as named } from '../../catalog/fields.ts';
import type { Field } from '../../catalog/object.ts';

/** The fields of each object that a response keeps (docs/filters). */
export interface FieldFilter {
  /** Under a safe filter, texts come encoded for HTML. */
  readonly safe: boolean;
  /** The names of the kept fields, as `question.title`; those of the wrapper as `.items`. */
  readonly included: ReadonlySet<string>;
  /** The kept fields of each object in the order of the wire. */
  readonly fields: ReadonlyMap<string, readonly Field[]>;
}

/** Every field that a filter can keep, object by object. */
export const fieldNames: readonly string[] = named.map(({ name }) => name);

/** Makes the filter that keeps some fields; a name that is no field's counts for nothing. */
export function createFilter(names: Iterable<string>, safe = true): FieldFilter {
  const wanted = new Set(names);
  const fields = new Map<string, Field[]>();
  const included = new Set<string>();
  for (const { object, field, name } of named) {
    if (!wanted.has(name)) continue;
    included.add(name);
    const kept = fields.get(object);
    if (kept) kept.push(field);
    else fields.set(object, [field]);
  }
  return { safe, included, fields };
}

/** The filters that have names. */
export const builtInFilters: ReadonlyMap<string, FieldFilter> = new Map([
  ['default', keeping(({ filter }) => filter === undefined)],
  ['withbody', keeping(({ filter }) => filter !== 'custom')],
  ['none', createFilter([])],
  ['total', createFilter(['.total'])],
]);

function keeping(keeps: (field: Field) => boolean) {
  return createFilter(named.filter(({ field }) => keeps(field)).map(({ name }) => name));
}
