// This file counts the objects that a response holds and the fields that they have. The response may be anything: what is
// not as the catalog says is passed over, and nothing is walked by recursion, however deep it is.
import { wrapperName } from '../catalog/fields.ts';
import { isRecord } from '../request/json.ts';
import { fieldsOf, objectIn } from './object-fields.ts';

/** Objects of one type that are looked at, so that a large response does not hold up the page. */
export const mostObjects = 1000;

export interface FieldCounts {
  /** How many objects of the type were looked at. */
  readonly objects: number;
  /** There are more of them. */
  readonly more: boolean;
  /** Name of a field → how many of the objects have it. */
  readonly present: ReadonlyMap<string, number>;
}

/** Looks at a response of an endpoint that returns this type; gives what was seen by the name of the type. */
export function countFields(response: unknown, returned: string): ReadonlyMap<string, FieldCounts> {
  const tallies = new Map<string, Tally>();
  const found: Found[] = [];
  const look = (object: string, value: unknown): void => {
    for (const one of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
      if (!isRecord(one)) continue;
      const tally = tallies.get(object) ?? new Tally();
      tallies.set(object, tally);
      if (!tally.admits()) return;
      found.push({ object, record: one, tally });
    }
  };
  look(wrapperName, response);
  // What is found within is added to the end of the list while it is walked.
  for (const { object, record, tally } of found) {
    for (const { name, field } of fieldsOf(object)) {
      if (!Object.hasOwn(record, field.name)) continue;
      tally.note(name);
      const inner = objectIn(field, returned);
      if (inner !== undefined) look(inner, record[field.name]);
    }
  }
  return tallies;
}

interface Found {
  readonly object: string;
  readonly record: Readonly<Record<string, unknown>>;
  readonly tally: Tally;
}

class Tally implements FieldCounts {
  objects = 0;
  more = false;
  readonly present = new Map<string, number>();

  /** Counts one more object; false when that would be too many. */
  admits(): boolean {
    this.more = this.objects === mostObjects;
    if (!this.more) this.objects += 1;
    return !this.more;
  }

  note(name: string): void {
    this.present.set(name, (this.present.get(name) ?? 0) + 1);
  }
}
