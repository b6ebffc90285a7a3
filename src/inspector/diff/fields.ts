// This file counts the fields that the items of a response have.
import { isRecord } from '../../request/json.ts';
import { ExactNumber } from './exact.ts';

/** A field, without places in lists as in `comments.score`, and how many items have it. */
export interface FieldCount {
  readonly path: string;
  readonly items: number;
}

/** A path that was found, with what was found below it. */
interface Found {
  readonly path: string;
  readonly inner: Map<string, Found>;
  items: number;
  /** The item that was counted last: it may have a field several times, in the entries of a list. */
  last: number;
}

/** Counts in how many items each field is, item after item. */
export class FieldCounter {
  readonly #root = foundAt('');
  #items = 0;

  add(item: unknown): void {
    this.#items += 1;
    this.#count(item, this.#root);
  }

  /** Each field by its path, with the number of items that have it. */
  get counts(): ReadonlyMap<string, number> {
    return new Map(countsIn(this.#root));
  }

  /** The fields of an item, on average. */
  get average(): number {
    const all = countsIn(this.#root).reduce((sum, [, items]) => sum + items, 0);
    return this.#items === 0 ? 0 : all / this.#items;
  }

  #count(value: unknown, at: Found): void {
    if (Array.isArray(value)) {
      for (const entry of value as readonly unknown[]) this.#count(entry, at);
    } else if (isRecord(value) && !(value instanceof ExactNumber)) {
      for (const name of Object.keys(value)) this.#countField(name, value[name], at);
    }
  }

  #countField(name: string, value: unknown, { path, inner }: Found): void {
    let field = inner.get(name);
    if (!field) inner.set(name, (field = foundAt(path === '' ? name : `${path}.${name}`)));
    if (field.last !== this.#items) field.items += 1;
    field.last = this.#items;
    if (typeof value === 'object') this.#count(value, field);
  }
}

function foundAt(path: string): Found {
  return { path, inner: new Map(), items: 0, last: 0 };
}

function countsIn({ inner }: Found): readonly (readonly [path: string, items: number])[] {
  return [...inner.values()].flatMap((found) => [
    [found.path, found.items] as const,
    ...countsIn(found),
  ]);
}

export interface FieldsCompared {
  /** Fields that no item of the other response has. */
  readonly gained: readonly FieldCount[];
  readonly lost: readonly FieldCount[];
  /** Fields of an item, on average. */
  readonly before: number;
  readonly after: number;
}

/** The fields that one response has and the other lacks, those of most items first. */
export function compareFields(a: FieldCounter, b: FieldCounter): FieldsCompared {
  const [before, after] = [a.counts, b.counts];
  return {
    gained: onlyIn(after, before),
    lost: onlyIn(before, after),
    before: a.average,
    after: b.average,
  };
}

function onlyIn(
  these: ReadonlyMap<string, number>,
  those: ReadonlyMap<string, number>,
): readonly FieldCount[] {
  return byItems([...these].filter(([path]) => !those.has(path)));
}

/** Counts by path as a list, the most frequent first. */
export function byItems(counts: Iterable<readonly [path: string, items: number]>) {
  return [...counts]
    .map(([path, items]): FieldCount => ({ path, items }))
    .toSorted((one, other) => other.items - one.items || (one.path < other.path ? -1 : 1));
}
