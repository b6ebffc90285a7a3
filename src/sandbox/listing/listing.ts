// This file holds what can be listed: items of one kind, in every order that their endpoints offer.
import { SortedList } from './sorted-list.ts';
import type { RenderedName, Records } from '../model/records.ts';

export type SortKey = number | string;

/** How the items of a type are told apart, dated and ordered. */
export interface ResourceType<Name extends RenderedName> {
  readonly type: Name;
  /** Breaks ties, so that pages neither repeat nor skip an item. */
  readonly id: (item: Records[Name]) => SortKey;
  readonly created: (item: Records[Name]) => number | undefined;
  /** By the name of the sort. An item that gives undefined is not listed under that sort. */
  readonly sorts: Readonly<Record<string, (item: Records[Name]) => SortKey | undefined>>;
  /** Sorts whose ties stand by ascending id whichever way the sort goes; elsewhere ties go with the sort. */
  readonly tiesAscend?: readonly string[];
}

export interface SortedItems<T> {
  readonly items: readonly T[];
  /** When each item was created, side by side so that dates are compared fast; NaN for what has no date. */
  readonly created: readonly number[];
  /** The sort key of each item; empty where there is no sort. */
  readonly keys: readonly SortKey[];
}

export class Listing<Name extends RenderedName> {
  readonly type: ResourceType<Name>;
  readonly items: readonly Records[Name][];
  protected readonly orders = new Map<string, SortedList<Records[Name]>>();

  constructor(kind: ResourceType<Name>, items: readonly Records[Name][]) {
    this.type = kind;
    this.items = items;
  }

  /** Gives the items in ascending order of a sort, or as they stand without one; each order is made once. */
  sortedBy(sort: string | undefined, descending = false): SortedItems<Records[Name]> {
    if (sort === undefined) return this.asTheyStand();
    // What is read from its end shows ties in the opposite order.
    const isTurned = descending && this.type.tiesAscend?.includes(sort) === true;
    const name = isTurned ? `${sort} turned` : sort;
    const known = this.orders.get(name);
    if (known) return known;
    const key = this.type.sorts[sort];
    if (!key) throw new TypeError(`No key is defined for sort ${sort} of ${this.type.type}.`);
    const id = isTurned ? (item: Records[Name]) => -Number(this.type.id(item)) : this.type.id;
    const made = new SortedList(this.items, { ...this.type, id, key });
    this.orders.set(name, made);
    return made;
  }

  protected asTheyStand(): SortedItems<Records[Name]> {
    const created = this.items.map((item) => this.type.created(item) ?? NaN);
    return { items: this.items, created, keys: [] };
  }
}
