import { people } from '../people/index.ts';
import type { Handle } from '../people/index.ts';
import { tags } from '../tags.ts';
import type { TagName } from '../tags.ts';
import { mistake } from './entries.ts';
import type { Entry, EntryField } from './entries.ts';

/** Reads the fields of an entry one by one. */
export interface FieldReader {
  optional: <T>(name: string, read: (field: EntryField) => T) => T | undefined;
  required: <T>(name: string, read: (field: EntryField) => T) => T;
  /** What the blanks of a template may hold: `{blank}: one | another`. */
  blanks: () => Readonly<Record<string, readonly string[]>>;
}

/** Refuses fields that are there twice, or that nobody asks for. */
export function readFields<T>({ fields, at }: Entry, read: (reader: FieldReader) => T): T {
  const byName = new Map<string, EntryField>();
  for (const field of fields) {
    if (byName.has(field.name))
      throw mistake(field.at, `the field "${field.name}" is there twice.`);
    byName.set(field.name, field);
  }
  const known = new Set<string>();
  const draft = read({
    optional: (name, readField) => {
      const field = byName.get(name);
      known.add(name);
      return field && readField(field);
    },
    required: (name, readField) => {
      const field = byName.get(name);
      if (!field) throw mistake(at, `the field "${name}" is missing.`);
      known.add(name);
      return readField(field);
    },
    blanks: () => {
      const own = fields.filter(({ name }) => name.startsWith('{'));
      for (const { name } of own) known.add(name);
      return Object.fromEntries(
        own.map(({ name, value }) => [name.slice(1, -1), value.split(' | ')]),
      );
    },
  });
  const unknown = fields.find(({ name }) => !known.has(name));
  if (!unknown) return draft;
  const expected = [...known].join(', ');
  throw mistake(unknown.at, `unknown field "${unknown.name}": expected one of ${expected}.`);
}

export const asText = ({ value }: EntryField): string => value;

export function asYes(field: EntryField): true {
  oneOf(['yes'])(field);
  return true;
}

export function asNumber({ name, value, at }: EntryField): number {
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  throw mistake(at, `bad ${name} "${value}": expected a number.`);
}

export function oneOf<T extends string>(values: readonly T[]): (field: EntryField) => T {
  return ({ name, value, at }) => {
    const found = values.find((known) => known === value);
    if (found !== undefined) return found;
    throw mistake(at, `bad ${name} "${value}": expected ${values.join(', ')}.`);
  };
}

export const asTag = oneOf<TagName>(tags.map(({ name }) => name));

export function asTags(field: EntryField): TagName[] {
  return field.value.split(', ').map((value) => asTag({ ...field, name: 'tag', value }));
}

export const asHandle = oneOf<Handle>(people.map(({ handle }) => handle));
