// This file holds what can be listed: items of one kind, in every order that their endpoints offer.
import type { RenderedName, Records } from './records.ts';

export type Key = number | string;

/** How the items of a type are told apart, dated and ordered. */
export interface Kind<Name extends RenderedName> {
  readonly type: Name;
  /** Breaks ties, so that pages neither repeat nor skip an item. */
  readonly id: (item: Records[Name]) => Key;
  readonly created: (item: Records[Name]) => number | undefined;
  /** By the name of the sort. An item that gives undefined is not listed under that sort. */
  readonly sorts: Readonly<Record<string, (item: Records[Name]) => Key | undefined>>;
}

export interface Sorted<T> {
  readonly items: readonly T[];
  /** When each item was created, side by side so that dates are compared fast; NaN for what has no date. */
  readonly created: Float64Array;
  /** The sort key of each item; empty where there is no sort. */
  readonly keys: readonly Key[];
}

export class Listing<Name extends RenderedName> {
  readonly kind: Kind<Name>;
  readonly items: readonly Records[Name][];
  readonly #sorted = new Map<string | undefined, Sorted<Records[Name]>>();

  constructor(kind: Kind<Name>, items: readonly Records[Name][]) {
    this.kind = kind;
    this.items = items;
  }

  /** Gives the items in ascending order of a sort, or as they stand without one; each order is made once. */
  by(sort: string | undefined): Sorted<Records[Name]> {
    const known = this.#sorted.get(sort);
    if (known) return known;
    const made = sort === undefined ? this.#date(this.items, []) : this.#sort(sort);
    this.#sorted.set(sort, made);
    return made;
  }

  #sort(sort: string): Sorted<Records[Name]> {
    const keyOf = this.kind.sorts[sort];
    if (!keyOf) throw new TypeError(`No key is defined for sort ${sort} of ${this.kind.type}.`);
    const rows = this.items
      .map((item) => ({ item, key: keyOf(item), id: this.kind.id(item) }))
      .filter((row): row is typeof row & { key: Key } => row.key !== undefined)
      .sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id));
    return this.#date(
      rows.map(({ item }) => item),
      rows.map(({ key }) => key),
    );
  }

  #date(items: readonly Records[Name][], keys: readonly Key[]): Sorted<Records[Name]> {
    const created = Float64Array.from(items, (item) => this.kind.created(item) ?? NaN);
    return { items, created, keys };
  }
}

/** By code unit, so that the order is the same wherever the sandbox runs. */
export function compare(a: Key, b: Key) {
  return a < b ? -1 : a > b ? 1 : 0;
}
