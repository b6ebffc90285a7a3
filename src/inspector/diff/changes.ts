// This file finds what is different in two values of JSON.
import { fieldsOf, objectIn } from '../../filters/object-fields.ts';
import { isRecord } from '../../request/json.ts';
import { ExactNumber } from './exact.ts';
import { createNaming, haveIds, idFieldsOf } from './identity.ts';

/** A field that differs; what is undefined is not there. */
export interface Change {
  /** As in `owner.reputation` and `comments[12].score`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two values of a type of the catalog, by path. */
export function changesBetween(before: unknown, after: unknown, type?: string): readonly Change[] {
  const found: Change[] = [];
  collect(before, after, { path: '', type, found });
  return found;
}

interface Place {
  readonly path: string;
  readonly type: string | undefined;
  readonly found: Change[];
}

function collect(before: unknown, after: unknown, place: Place): void {
  if (Object.is(before, after)) return;
  if (isObject(before) && isObject(after)) collectFields(before, after, place);
  else if (Array.isArray(before) && Array.isArray(after)) collectEntries(before, after, place);
  else if (!isSameNumber(before, after)) place.found.push({ path: place.path, before, after });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && !(value instanceof ExactNumber);
}

function isSameNumber(before: unknown, after: unknown): boolean {
  if (before === 0 && after === 0) return true;
  return (
    before instanceof ExactNumber && after instanceof ExactNumber && before.text === after.text
  );
}

type Fields = Readonly<Record<string, unknown>>;

function collectFields(before: Fields, after: Fields, place: Place): void {
  for (const name of Object.keys(before)) collectField(name, before[name], own(after, name), place);
  for (const name of Object.keys(after)) {
    if (!Object.hasOwn(before, name)) collectField(name, undefined, after[name], place);
  }
}

function collectField(name: string, old: unknown, now: unknown, place: Place): void {
  if (Object.is(old, now)) return;
  const path = place.path === '' ? name : `${place.path}.${name}`;
  // A plain value has no fields of its own.
  const type = typeof now === 'object' ? typeIn(place.type, name) : undefined;
  collect(old, now, { path, type, found: place.found });
}

function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function typeIn(type: string | undefined, name: string): string | undefined {
  const field = fieldsOf(type ?? '').find((one) => one.field.name === name)?.field;
  return field && objectIn(field, '');
}

/** Objects are found again by their ids; a list of anything else is one value. */
function collectEntries(
  before: readonly unknown[],
  after: readonly unknown[],
  { path, type, found }: Place,
): void {
  const fields = type === undefined ? [] : idFieldsOf(type);
  const all = [...before, ...after];
  if (!all.every(isObject) || all.length === 0) {
    if (JSON.stringify(before) !== JSON.stringify(after)) found.push({ path, before, after });
    return;
  }
  const byId = haveIds(all, fields);
  const naming = () => (byId ? createNaming(fields) : createCount());
  const [old, now] = [byName(before, naming()), byName(after, naming())];
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    collect(old.get(name), now.get(name), { path: `${path}[${name}]`, type, found });
  }
}

function createCount(): () => string {
  let count = 0;
  return () => String(count++);
}

function byName(items: readonly unknown[], name: (item: unknown) => string) {
  return new Map(items.map((item) => [name(item), item]));
}
