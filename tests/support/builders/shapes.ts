// This file compares objects of a response with the catalog: which fields, in which order, of which type.
import type { Field } from '../../../src/catalog/object.ts';
import { objects } from '../../../src/catalog/objects.ts';

const levels = { default: [undefined], withbody: [undefined, 'withbody'] } as const;

export type BuiltIn = keyof typeof levels;

/** Says everything that is wrong with an object of a response; nothing where it is as the catalog has it. */
export function findFaults(name: string, value: unknown, filter: BuiltIn): readonly string[] {
  if (!isObject(value)) return [`${name} is ${JSON.stringify(value)} and no object`];
  const fields = builtInFields(name, filter);
  const expected = fields.map((field) => field.name).filter((field) => field in value);
  const order = JSON.stringify(Object.keys(value)) === JSON.stringify(expected);
  return [
    ...(order ? [] : [`${name} has ${Object.keys(value).join()} instead of ${expected.join()}`]),
    ...fields.flatMap((field) =>
      findFieldFaults(`${name}.${field.name}`, field, { value, filter }),
    ),
  ];
}

/** The fields of an object that a built-in filter keeps. */
export function builtInFields(name: string, filter: BuiltIn): readonly Field[] {
  const kept: readonly (string | undefined)[] = levels[filter];
  const fields: readonly Field[] = objects.find((object) => object.name === name)?.fields ?? [];
  return fields.filter((field) => kept.includes(field.filter));
}

interface Context {
  readonly value: Readonly<Record<string, unknown>>;
  readonly filter: BuiltIn;
}

function findFieldFaults(
  path: string,
  field: Field,
  { value, filter }: Context,
): readonly string[] {
  if (!(field.name in value)) return field.optional ? [] : [`${path} is missing`];
  const held = value[field.name];
  if (!field.list) return findValueFaults(path, field, { held, filter });
  if (!Array.isArray(held)) return [`${path} is not a list`];
  return held.flatMap((one: unknown) => findValueFaults(path, field, { held: one, filter }));
}

interface Held {
  readonly held: unknown;
  readonly filter: BuiltIn;
}

function findValueFaults(path: string, { type }: Field, { held, filter }: Held): readonly string[] {
  switch (type) {
    case 'integer':
    case 'date':
      return Number.isInteger(held) ? [] : [`${path} is not an integer`];
    case 'decimal':
      return typeof held === 'number' ? [] : [`${path} is not a number`];
    case 'string':
    case 'boolean':
      return typeof held === type ? [] : [`${path} is no ${type}`];
    default:
      return findFaults(type, held, filter);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
