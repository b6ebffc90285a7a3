// This file holds the filters: which fields of which objects an answer keeps (docs/filters).
import type { Field } from '../catalog/object.ts';
import { objects } from '../catalog/objects.ts';
import { badParameter } from './api-error.ts';

export interface Filter {
  /** Under a safe filter, texts come encoded for HTML. */
  readonly safe: boolean;
  /** The kept fields of each object in the order of the wire. */
  readonly fields: ReadonlyMap<string, readonly Field[]>;
}

type Keeps = (object: string, field: Field) => boolean;

const builtIns: ReadonlyMap<string, Filter> = new Map([
  ['default', filter((_, field) => field.filter === undefined)],
  ['withbody', filter((_, field) => field.filter !== 'custom')],
  ['none', filter(() => false)],
  ['total', filter((object, field) => object === '.wrapper' && field.name === 'total')],
]);

/** Gives the filter with an id; a call without one gets `default`. */
export function findFilter(id: string | null): Filter {
  const found = builtIns.get(id?.trim() ? id.trim() : 'default');
  // No answer with this error is recorded; clients quote its message so.
  if (!found) throw badParameter('Invalid filter specified');
  return found;
}

function filter(keeps: Keeps): Filter {
  const fields = objects.map(
    ({ name, fields: all }) =>
      [name, all.filter((field: Field) => keeps(name, field)) as readonly Field[]] as const,
  );
  return { safe: true, fields: new Map(fields) };
}
