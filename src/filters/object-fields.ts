// This file says which fields an object has, and which object each of them leads to.
import { fields } from '../catalog/fields.ts';
import type { NamedField } from '../catalog/fields.ts';
import type { Field } from '../catalog/object.ts';
import { objects } from '../catalog/objects.ts';

const byObject: ReadonlyMap<string, readonly NamedField[]> = new Map(
  objects.map(({ name }) => [name, fields.filter(({ object }) => object === name)]),
);

const notOnTeams: ReadonlySet<string> = new Set(
  objects.filter(({ teams }) => teams === 'no').map(({ name }) => name),
);

/** The fields of an object in the order of the catalog. */
export function fieldsOf(object: string): readonly NamedField[] {
  return byObject.get(object) ?? [];
}

/** The names of all fields of an object. */
export function namesOf(object: string): readonly string[] {
  return fieldsOf(object).map(({ name }) => name);
}

/** Whether the catalog has an object with this name. */
export function isObject(name: string): boolean {
  return byObject.has(name);
}

/** The object that a field holds, undefined where it holds plain values; the items are what the endpoint returns. */
export function objectIn({ type }: Field, returned: string): string | undefined {
  const object = type === 'object' ? returned : type;
  return isObject(object) ? object : undefined;
}

/** Whether responses of Teams seem never to have a field, itself or because Teams lacks what it holds. */
export function isOffTeams({ teams, type }: Field): boolean {
  return teams === 'no' || notOnTeams.has(type);
}
