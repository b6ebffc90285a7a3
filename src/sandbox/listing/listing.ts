import type { Records, RenderedName } from '../model/records.ts';
import type { ResourceType } from '../model/resource-types.ts';
import { SortedList } from './sorted-list.ts';
import type { SortedItems } from './sorted-list.ts';

export class Listing<Name extends RenderedName> {
  readonly type: ResourceType<Name>;
  readonly items: readonly Records[Name][];
  protected readonly sorted = new Map<string, SortedList<Records[Name]>>();

  constructor(type: ResourceType<Name>, items: readonly Records[Name][]) {
    this.type = type;
    this.items = items;
  }

  /** Gives the items in ascending order of a sort, or as they stand without one; each order is made once. */
  sortedBy(sort: string | undefined, descending = false): SortedItems<Records[Name]> {
    if (sort === undefined) return this.unsorted();
    // What is read from its end shows ties in the opposite order.
    const isTurned = descending && this.type.tiesAscend?.includes(sort) === true;
    const name = isTurned ? `${sort} turned` : sort;
    const known = this.sorted.get(name);
    if (known) return known;
    const key = this.type.sorts[sort];
    if (!key) throw new TypeError(`No key is defined for sort ${sort} of ${this.type.type}.`);
    const id = isTurned ? (item: Records[Name]) => -Number(this.type.id(item)) : this.type.id;
    const made = new SortedList(this.items, { ...this.type, id, key });
    this.sorted.set(name, made);
    return made;
  }

  protected unsorted(): SortedItems<Records[Name]> {
    const created = this.items.map((item) => this.type.created(item) ?? NaN);
    return { items: this.items, created, keys: [] };
  }
}
