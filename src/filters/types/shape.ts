// This file says what a response can hold under a filter: the objects that appear in it, each with its chosen fields.
import { fieldName, wrapperName } from '../../catalog/fields.ts';
import type { Field } from '../../catalog/object.ts';
import type { Filter } from '../filter.ts';
import { fieldsOf as namedFieldsOf, isObject } from '../object-fields.ts';
import { objectsIn } from '../paths.ts';

export interface ShapeField {
  readonly name: string;
  /** `integer`, `string`, `boolean`, `date`, `decimal`, `unknown`, or the name of a shape. */
  readonly type: string;
  readonly list: boolean;
  /** May be left out of a response; it is never `null`. */
  readonly optional: boolean;
  readonly summary: string;
  /** Those known so far; newer ones may come. */
  readonly values: readonly string[];
}

export interface ObjectShape {
  /** In the form of a type: `ShallowUser`. */
  readonly name: string;
  readonly summary: string;
  readonly fields: readonly ShapeField[];
}

export interface Shape {
  /** The object of the catalog that the items are. */
  readonly returned: string;
  /** The wrapper of a response that succeeds. */
  readonly response: ObjectShape;
  /** All that an error holds; no filter takes it away (docs/error-handling). */
  readonly error: ObjectShape;
  /** What appears among the items, the items themselves first. */
  readonly objects: readonly ObjectShape[];
}

/** What an endpoint that returns items of a type can return under a filter. */
export function shapeOf(returned: string, filter: Filter): Shape {
  const included = includedFields(wrapperName, filter).filter(({ name }) => !isOfError(name));
  const wrapper = included.map((field) =>
    field.name === 'items' ? { ...field, type: returned } : field,
  );
  const errors = fieldsOf(wrapperName).filter(({ name }) => isOfError(name));
  const found = [...objectsIn(returned, filter)].filter((name) => name !== wrapperName);
  return {
    returned,
    response: {
      name: `${typeName(returned)}Response`,
      summary: `A response with items of the type ${returned}.`,
      fields: wrapper.map(toShapeField),
    },
    error: {
      name: 'ApiError',
      summary: 'What the API sends instead of a response, whatever the filter.',
      fields: errors.map((field) => ({ ...toShapeField(field), optional: false })),
    },
    objects: found.map((name) => ({
      name: typeName(name),
      summary: `The chosen fields of the type ${name}.`,
      fields: includedFields(name, filter).map(toShapeField),
    })),
  };
}

/** Whether a moment is among the fields. */
export function hasDates({ response, objects }: Shape): boolean {
  return [response, ...objects].some(({ fields }) => fields.some(({ type }) => type === 'date'));
}

function fieldsOf(object: string): readonly Field[] {
  return namedFieldsOf(object).map(({ field }) => field);
}

function isOfError(name: string): boolean {
  return name.startsWith('error_');
}

/** The included fields of an object; those that only the API knows come last, by name. */
function includedFields(object: string, { included }: Filter): readonly Field[] {
  const known = fieldsOf(object);
  const names = new Set(known.map(({ name }) => fieldName(object, name)));
  const prefix = fieldName(object, '');
  const unknown = [...included]
    .filter((name) => name.startsWith(prefix) && !names.has(name))
    .map((name) => name.slice(prefix.length))
    .filter((name) => /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name))
    .sort();
  return [
    ...known.filter(({ name }) => included.has(fieldName(object, name))),
    ...unknown.map(unknownField),
  ];
}

function unknownField(name: string): Field {
  return { name, type: 'unknown', optional: true, summary: 'Not in the catalog.' };
}

function toShapeField({ name, type, list, optional, scope, ...field }: Field): ShapeField {
  const hidden = scope === undefined ? '' : ` Only with the scope ${scope}.`;
  return {
    name,
    type: isObject(type) ? typeName(type) : type,
    list: list === true,
    optional: optional === true || scope !== undefined,
    summary: field.summary + hidden,
    values: field.values ?? [],
  };
}

/** The name of a type: `ShallowUser`. */
export function typeName(object: string): string {
  return object.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
