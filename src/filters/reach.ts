// This file says which objects an answer can hold, and which of them a filter lets through.
import { fieldName, wrapperName } from '../catalog/fields.ts';
import type { Field, ObjectType } from '../catalog/object.ts';
import { objects } from '../catalog/objects.ts';
import type { Filter } from './filter.ts';

const byName: ReadonlyMap<string, ObjectType> = new Map(
  objects.map((object: ObjectType) => [object.name, object]),
);

/** The object with a name. */
export function findObject(name: string): ObjectType | undefined {
  return byName.get(name);
}

/** A field that holds objects, and of which type; the items of the wrapper hold what an endpoint returns. */
export interface Link {
  /** As in `question.owner`, or `.items`. */
  readonly name: string;
  readonly to: string;
}

/** The fields of an object that hold other objects. */
export function linksOf(object: string, returned: string): readonly Link[] {
  return (byName.get(object)?.fields ?? []).flatMap((field: Field) => {
    const to = object === wrapperName && field.name === 'items' ? returned : field.type;
    return byName.has(to) ? [{ name: fieldName(object, field.name), to }] : [];
  });
}

/**
 * The ways from the wrapper to every object that an answer can hold, the shortest for each: the fields that have to be kept.
 * With a filter, only ways that it keeps.
 */
export function waysTo(returned: string, filter?: Filter): ReadonlyMap<string, readonly Link[]> {
  const ways = new Map<string, readonly Link[]>([[wrapperName, []]]);
  for (const [object, way] of ways) {
    for (const link of linksOf(object, returned)) {
      const isKept = filter?.included.has(link.name) ?? true;
      if (isKept && !ways.has(link.to)) ways.set(link.to, [...way, link]);
    }
  }
  return ways;
}
