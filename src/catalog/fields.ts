// This file names every field that a filter can keep, as the API does: `question.title`, and `.items` for the wrapper.
import type { Field } from './object.ts';
import { objects } from './objects.ts';

export interface NamedField {
  readonly name: string;
  /** The name of the object that has it; `.wrapper` for the wrapper of all responses. */
  readonly object: string;
  readonly field: Field;
}

/** The name of the object around the items of every response. */
export const wrapperName = '.wrapper';

/** Object by object, each in the order of the catalog. */
export const fields: readonly NamedField[] = /* @__PURE__ */ named();

/** The name of a field of an object. */
export function fieldName(object: string, field: string): string {
  return object === wrapperName ? `.${field}` : `${object}.${field}`;
}

function named(): readonly NamedField[] {
  return objects.flatMap(({ name: object, fields: own }) =>
    own.map((field: Field) => ({ name: fieldName(object, field.name), object, field })),
  );
}
