// This file keeps a listing in step with records that come, change and go.
import type { Records, RenderedName } from '../model/records.ts';
import type { ResourceType, SortKey } from '../model/resource-types.ts';
import { Listing } from './listing.ts';
import { SortedList, type SortedItems } from './sorted-list.ts';

/** Hears of every change to the records of a collection. */
export interface ChangeListener<T> {
  /** `before` is missing for a new record, `after` for a deleted one. */
  onChange(before: T | undefined, after: T | undefined): void;
}

/** A listing that follows a collection, or the part of it that belongs; without a sort, in the order of the ids. */
export class LiveListing<Name extends RenderedName>
  extends Listing<Name>
  implements ChangeListener<Records[Name]>
{
  readonly #base: SortedList<Records[Name]>;
  readonly #belongs: ((item: Records[Name]) => boolean) | undefined;
  /** Who belonged when last looked at: what decides it may have changed since. */
  readonly #members = new Set<SortKey>();

  constructor(
    kind: ResourceType<Name>,
    items: readonly Records[Name][],
    belongs?: (item: Records[Name]) => boolean,
  ) {
    const base = new SortedList(belongs ? items.filter(belongs) : items, {
      id: kind.id,
      created: kind.created,
    });
    super(kind, base.items);
    this.#base = base;
    this.#belongs = belongs;
    if (belongs) for (const item of base.items) this.#members.add(kind.id(item));
  }

  onChange(before: Records[Name] | undefined, after: Records[Name] | undefined): void {
    const orders = [this.#base, ...this.orders.values()];
    if (before !== undefined && this.#held(before)) {
      for (const order of orders) order.remove(before);
      this.#members.delete(this.type.id(before));
    }
    if (after === undefined || this.#belongs?.(after) === false) return;
    for (const order of orders) order.insert(after);
    if (this.#belongs) this.#members.add(this.type.id(after));
  }

  protected override asTheyStand(): SortedItems<Records[Name]> {
    return this.#base;
  }

  #held(item: Records[Name]) {
    return this.#belongs === undefined || this.#members.has(this.type.id(item));
  }
}
