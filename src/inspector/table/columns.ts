// This file says which columns a table of items can have: what is in the items, and what the catalog knows of their type.
import type { Field } from '../../catalog/object.ts';
import { fieldsOf, isObject } from '../../filters/object-fields.ts';
import { isRecord } from '../../request/json.ts';
import { isDateName } from '../json/dates.ts';
import { fieldAt } from '../json/field-at.ts';

export type ColumnKind = 'text' | 'number' | 'date' | 'boolean' | 'link';

export interface Column {
  /** The names on the way to it, as in `owner.display_name`. */
  readonly id: string;
  readonly path: readonly string[];
  readonly kind: ColumnKind;
  /** Whether a list is on the way, so that a cell can have several values. */
  readonly isList: boolean;
  /** Whether an item has it. */
  readonly isPresent: boolean;
  /** What the catalog says of it. */
  readonly field: Field | undefined;
}

/** Deeper than that, and after that many columns, a table is no help. */
const deepest = 6;
const most = 300;

/** What was found at one path of the items. */
interface Found {
  readonly path: readonly string[];
  readonly inner: Map<string, Found>;
  isLeaf: boolean;
  isList: boolean;
  /** The first value that is not null. */
  sample: unknown;
}

/** Collects the columns of items, as many of them as it has been shown. */
export class ColumnFinder {
  readonly #root = foundAt([]);
  /** How many paths there are. */
  #size = 0;

  /** Takes an item into account. */
  add(item: unknown): void {
    this.#collect(item, this.#root);
  }

  /** How many columns were found by now. */
  get size(): number {
    return this.#size;
  }

  /** The columns in the order in which they were found, then those that only the catalog has. */
  columns(returned: string): readonly Column[] {
    const found = leavesIn(this.#root).map((leaf) => presentColumn(leaf, returned));
    const names = new Set(this.#root.inner.keys());
    const absent = fieldsOf(returned)
      .filter(({ field }) => !names.has(field.name) && !isObject(field.type))
      .map(({ field }) => absentColumn(field.name, returned));
    return [...found, ...absent];
  }

  #collect(value: unknown, at: Found): void {
    if (Array.isArray(value)) {
      if (at.path.length > 0) at.isList = true;
      if (value.length === 0 || at.path.length >= deepest) this.#mark(at);
      else for (const entry of value as unknown[]) this.#collectEntry(entry, at);
      return;
    }
    this.#collectEntry(value, at);
  }

  #collectEntry(value: unknown, at: Found): void {
    if (!isRecord(value) || at.path.length >= deepest) {
      this.#mark(at);
      if (value !== null && !Array.isArray(value)) at.sample ??= value;
      return;
    }
    let isEmpty = true;
    for (const key of Object.keys(value)) {
      isEmpty = false;
      let inner = at.inner.get(key);
      if (!inner) {
        if (this.#size >= most) continue;
        inner = foundAt([...at.path, key]);
        inner.isList = at.isList;
        at.inner.set(key, inner);
      } else if (at.isList) inner.isList = true;
      this.#collect(value[key], inner);
    }
    if (isEmpty) this.#mark(at);
  }

  #mark(at: Found): void {
    if (at.isLeaf) return;
    at.isLeaf = true;
    this.#size += 1;
  }
}

function foundAt(path: readonly string[]): Found {
  return { path, inner: new Map(), isLeaf: false, isList: false, sample: undefined };
}

/** Where an object or a list of them was empty once, what others hold is a column each, and the empty one is none. */
function leavesIn(found: Found): readonly Found[] {
  const inner = [...found.inner.values()].flatMap(leavesIn);
  const isOwn = found.isLeaf && (found.sample !== undefined || inner.length === 0);
  return isOwn ? [found, ...inner] : inner;
}

function presentColumn({ path, isList, sample }: Found, returned: string): Column {
  const field = fieldOf(path, returned);
  return {
    id: columnId(path),
    path,
    kind: kindOf(path.at(-1) ?? '', field, sample),
    isList,
    isPresent: true,
    field,
  };
}

/** A column that no item has: of the catalog, or one that was chosen for another response. */
export function absentColumn(id: string, returned: string): Column {
  const path = id.split('.');
  const field = fieldOf(path, returned);
  return {
    id,
    path,
    kind: kindOf(path.at(-1) ?? '', field, undefined),
    isList: field?.list === true,
    isPresent: false,
    field,
  };
}

/** The items that are no objects are one column. */
const plainItems = 'item';

function columnId(path: readonly string[]): string {
  return path.length === 0 ? plainItems : path.join('.');
}

function fieldOf(path: readonly string[], returned: string): Field | undefined {
  return path.length === 0 ? undefined : fieldAt(['items', 0, ...path], returned)?.field;
}

const numeric: ReadonlySet<string> = new Set(['integer', 'decimal']);

/** By the catalog where that knows the field and the value does not contradict, else by the first value. */
function kindOf(name: string, field: Field | undefined, sample: unknown): ColumnKind {
  if (sample === undefined) return kindOfType(field?.type ?? 'string');
  if (typeof sample === 'number') {
    return (field ? field.type === 'date' : isDateName(name)) ? 'date' : 'number';
  }
  if (typeof sample === 'boolean') return 'boolean';
  return typeof sample === 'string' && /^https?:\/\/\S+$/.test(sample) ? 'link' : 'text';
}

function kindOfType(type: string): ColumnKind {
  if (numeric.has(type)) return 'number';
  return type === 'date' || type === 'boolean' ? type : 'text';
}
