// This file lays the fields of a response out as the rows of a tree: objects, their fields, and the objects in those.
import { fieldName, fields, wrapperName } from '../catalog/fields.ts';
import type { Field } from '../catalog/object.ts';
import { objects } from '../catalog/objects.ts';
import type { Filter } from './filter.ts';
import { fieldsOf, isObject, namesOf, objectIn } from './object-fields.ts';
import { pathsFrom } from './paths.ts';

export interface TreeRow {
  /** Tells the rows apart: an object can stand in several places. */
  readonly key: string;
  readonly parent: string | undefined;
  /** Starts at 1. */
  readonly level: number;
  /** Where it stands among the rows of the same parent; starts at 1. */
  readonly place: number;
  readonly siblings: number;
  readonly object: string;
  /** Undefined for the row of an object as a whole. */
  readonly field: Field | undefined;
  /** `question.title`, or `question` for the object as a whole. */
  readonly name: string;
  readonly isOpen: boolean | undefined;
}

export type Checked = boolean | 'mixed';

/** Whether the box of a row is ticked; that of an object is in between when only some of its fields are. */
export function checkedOf({ field, name, object }: TreeRow, { included }: Filter): Checked {
  if (field) return included.has(name);
  const names = namesOf(object);
  const count = names.filter((one) => included.has(one)).length;
  return count === names.length || (count > 0 && 'mixed');
}

/** The rows of everything that responses with items of a type can hold, as far as it is opened: by the keys of the rows. */
export function treeRows(returned: string, opened: readonly string[]): readonly TreeRow[] {
  const open = new Set(opened);
  const roots = [returned, wrapperName].map((object) => ({ object, key: object }));
  return roots.flatMap(({ object, key }, index) =>
    objectRows({ object, key, parent: undefined, level: 1, place: index + 1, siblings: 2 }, open),
  );
}

type Start = Omit<TreeRow, 'field' | 'name' | 'isOpen'>;

function objectRows(start: Start, open: ReadonlySet<string>): readonly TreeRow[] {
  const { key, object, level } = start;
  const isOpen = open.has(key);
  const row = { ...start, field: undefined, name: object, isOpen };
  if (!isOpen) return [row];
  const own = fieldsOf(object);
  const inside = own.flatMap(({ field }, index) => {
    const place = { level: level + 1, place: index + 1, siblings: own.length };
    return fieldRows({ ...place, key: `${key}/${field.name}`, parent: key, object }, field, open);
  });
  return [row, ...inside];
}

function fieldRows(start: Start, field: Field, open: ReadonlySet<string>): readonly TreeRow[] {
  const holdsObject = isObject(field.type);
  const isOpen = holdsObject ? open.has(start.key) : undefined;
  const row = { ...start, field, name: fieldName(start.object, field.name), isOpen };
  if (!isOpen) return [row];
  const inside = { ...start, parent: start.key, key: `${start.key}/${field.type}` };
  const alone = { object: field.type, level: start.level + 1, place: 1, siblings: 1 };
  return [row, ...objectRows({ ...inside, ...alone }, open)];
}

/** The keys of the rows on the way to a field, its own last; undefined where no response of the kind holds it. */
export function keysTo(name: string, returned: string): readonly string[] | undefined {
  const field = fields.find((one) => one.name === name);
  const path = field && pathsFrom(returned).get(field.object);
  if (!path) return undefined;
  const keys = [field.object === wrapperName ? wrapperName : returned];
  const last = (): string => keys.at(-1) ?? '';
  for (const step of path.slice(1)) {
    keys.push(`${last()}/${step.field.name}`);
    keys.push(`${last()}/${objectIn(step.field, returned) ?? ''}`);
  }
  return [...keys, `${last()}/${field.field.name}`];
}

/**
 * The rows of every field that has all the words in its name, its type or its meaning, object by object: first of those that
 * a response with items of a type can hold, then, when all are asked for, of all others.
 */
export function searchRows(
  query: string,
  returned: string,
  scope: 'response' | 'all',
): readonly TreeRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = searchedObjects(returned, scope)
    .map((object) => ({ object, matches: matching(object, words) }))
    .filter(({ matches }) => matches.length > 0);
  return found.flatMap(({ object, matches }, index) => {
    const place = { level: 1, place: index + 1, siblings: found.length };
    const whole = { ...place, key: `found/${object}`, parent: undefined, object };
    const row = { ...whole, field: undefined, name: object, isOpen: true };
    return [row, ...foundFields(whole, matches)];
  });
}

function searchedObjects(returned: string, scope: 'response' | 'all'): readonly string[] {
  const held = [...pathsFrom(returned).keys()].filter((name) => name !== wrapperName);
  const others = scope === 'all' ? objects.map(({ name }) => name) : [];
  return [...new Set([...held, wrapperName, ...others])];
}

function foundFields({ key, object }: Start, found: readonly Field[]): readonly TreeRow[] {
  return found.map((field, index) => ({
    ...{ key: `${key}/${field.name}`, parent: key, level: 2, place: index + 1 },
    ...{ siblings: found.length, object, field, name: fieldName(object, field.name) },
    isOpen: undefined,
  }));
}

function matching(object: string, words: readonly string[]): readonly Field[] {
  return (texts.get(object) ?? [])
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ field }) => field);
}

/** What is searched, for each object. */
const texts: ReadonlyMap<string, readonly { readonly field: Field; readonly text: string }[]> =
  new Map(
    objects.map(({ name: object, fields: own }) => [
      object,
      own.map((field: Field) => ({
        field,
        text: `${fieldName(object, field.name)} ${field.type} ${field.summary}`.toLowerCase(),
      })),
    ]),
  );
