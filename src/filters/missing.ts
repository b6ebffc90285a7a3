// This file says which fields an answer lacks that its types have, and why.
import { wrapperName, type NamedField } from '../catalog/fields.ts';
import type { Filter } from './filter.ts';
import { isRecord } from '../request/json.ts';
import { fieldsOf } from './objects.ts';
import { reasonsFor, type Reason } from './reasons.ts';
import { countFields, type Sighting } from './field-counts.ts';
import { findWays, type Way } from './paths.ts';

export interface Answered {
  /** The parsed JSON, as it came. */
  readonly answer: unknown;
  /** The name of the object that the endpoint returns. */
  readonly returned: string;
  /** Undefined where nobody knows what the filter of the request holds. */
  readonly filter: Filter | undefined;
}

export interface MissingField extends NamedField {
  /** How many of the objects have it nevertheless. */
  readonly present: number;
  /** The most decisive first; never empty. */
  readonly reasons: readonly Reason[];
}

export interface IncompleteType extends Pick<Sighting, 'objects' | 'more'> {
  readonly object: string;
  readonly missing: readonly MissingField[];
}

/**
 * Every type that such an answer can hold, with the fields that some of its objects lack: what the endpoint returns,
 * then what else the answer holds, then what it could hold. An error lacks nothing.
 */
export function findMissing({ answer, returned, filter }: Answered): readonly IncompleteType[] {
  if (isError(answer)) return [];
  const seen = countFields(answer, returned);
  // What is there has been kept, whatever is known about the filter.
  const kept = new Set([...seen.values()].flatMap(({ present }) => [...present.keys()]));
  const isKept = (name: string): boolean =>
    kept.has(name) || ofErrors.has(name) || filter?.included.has(name) === true;
  const ways = findWays(returned, isKept);
  return inOrder(returned, seen, ways).map((object) => {
    const { objects, more, present } = seen.get(object) ?? unseen;
    const wayTo = objects === 0 ? (ways.get(object) ?? []) : [];
    const missing = fieldsOf(object)
      .map((named) => ({ ...named, present: present.get(named.name) ?? 0 }))
      .filter((field) => objects === 0 || field.present < objects)
      .map((field) => {
        const occurrence = { occurs: objects > 0, isElsewhere: field.present > 0 };
        const reasons = reasonsFor([...wayTo, field], { ...occurrence, isKept, filter });
        return { ...field, reasons };
      })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return { object, objects, more, missing };
  });
}

/** An error comes with these under any filter (docs/filters). */
const ofErrors: ReadonlySet<string> = new Set(['.error_id', '.error_message', '.error_name']);

const unseen: Sighting = { objects: 0, more: false, present: new Map() };

/** The wrapper comes after the objects that are in it. */
function inOrder(
  returned: string,
  seen: ReadonlyMap<string, Sighting>,
  ways: ReadonlyMap<string, Way>,
): readonly string[] {
  const within = [...seen.keys()].filter((object) => object !== wrapperName);
  return [...new Set([returned, ...within, wrapperName, ...ways.keys()])];
}

function isError(answer: unknown): boolean {
  return isRecord(answer) && typeof answer.error_id === 'number';
}
