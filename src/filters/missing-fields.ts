// This file says which fields a response lacks that its types have, and why.
import { wrapperName } from '../catalog/fields.ts';
import type { NamedField } from '../catalog/fields.ts';
import { isRecord } from '../request/json.ts';
import { countFields } from './field-counts.ts';
import type { FieldCounts } from './field-counts.ts';
import type { Filter } from './filter.ts';
import { reachesField } from './lost-fields.ts';
import { reasonsFor } from './missing-reasons.ts';
import type { Reason } from './missing-reasons.ts';
import { fieldsOf } from './object-fields.ts';
import { findPaths } from './paths.ts';
import type { FieldPath } from './paths.ts';

export interface ReadResponse {
  /** The parsed JSON, as it came. */
  readonly body: unknown;
  /** The name of the object that the endpoint returns. */
  readonly returned: string;
  /** Undefined where nobody knows what the filter of the request holds. */
  readonly filter: Filter | undefined;
  /** The filter that the next request has, where that is another one. */
  readonly next?: Filter | undefined;
}

export interface MissingField extends NamedField {
  /** How many of the objects have it nevertheless. */
  readonly present: number;
  /** The most decisive first; never empty. */
  readonly reasons: readonly Reason[];
}

export interface IncompleteType extends Pick<FieldCounts, 'objects' | 'more'> {
  readonly object: string;
  readonly missing: readonly MissingField[];
}

/**
 * Every type that such a response can hold, with the fields that some of its objects lack: what the endpoint returns,
 * then what else the response holds, then what it could hold. An error lacks nothing.
 */
export function findMissing({
  body,
  returned,
  filter,
  next,
}: ReadResponse): readonly IncompleteType[] {
  if (isError(body)) return [];
  const counts = countFields(body, returned);
  // What is there has been kept, whatever is known about the filter.
  const present = new Set([...counts.values()].flatMap(({ present }) => [...present.keys()]));
  const isIncluded = (name: string): boolean =>
    present.has(name) || ofErrors.has(name) || filter?.included.has(name) === true;
  const paths = findPaths(returned, isIncluded);
  const comesNext = next ? reachesField(returned, next) : () => false;
  return inOrder(returned, counts, paths).map((object) => {
    const { objects, more, present } = counts.get(object) ?? noCounts;
    const pathTo = objects === 0 ? (paths.get(object) ?? []) : [];
    const missing = fieldsOf(object)
      .map((named) => ({ ...named, present: present.get(named.name) ?? 0 }))
      .filter((field) => objects === 0 || field.present < objects)
      .map((field) => {
        const occurrence = { occurs: objects > 0, isElsewhere: field.present > 0 };
        const isNext = comesNext(field.name);
        const known = { ...occurrence, isNext, isIncluded, filter };
        return { ...field, reasons: reasonsFor([...pathTo, field], known) };
      })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return { object, objects, more, missing };
  });
}

/** An error comes with these under any filter (docs/filters). */
const ofErrors: ReadonlySet<string> = new Set(['.error_id', '.error_message', '.error_name']);

const noCounts: FieldCounts = { objects: 0, more: false, present: new Map() };

/** The wrapper comes after the objects that are in it. */
function inOrder(
  returned: string,
  counts: ReadonlyMap<string, FieldCounts>,
  paths: ReadonlyMap<string, FieldPath>,
): readonly string[] {
  const within = [...counts.keys()].filter((object) => object !== wrapperName);
  return [...new Set([returned, ...within, wrapperName, ...paths.keys()])];
}

function isError(body: unknown): boolean {
  return isRecord(body) && typeof body.error_id === 'number';
}
