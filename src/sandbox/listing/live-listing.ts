import type { Records, RenderedName } from '../model/records.ts';
import type { ResourceType } from '../model/resource-types.ts';
import { Listing } from './listing.ts';
import { SortedList } from './sorted-list.ts';
import type { SortedItems } from './sorted-list.ts';

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
  readonly #byId: SortedList<Records[Name]>;
  readonly #belongs: (item: Records[Name]) => boolean;

  constructor(
    type: ResourceType<Name>,
    items: readonly Records[Name][],
    belongs: (item: Records[Name]) => boolean = () => true,
  ) {
    const byId = new SortedList(items.filter(belongs), { id: type.id, created: type.created });
    super(type, byId.items);
    this.#byId = byId;
    this.#belongs = belongs;
  }

  onChange(before: Records[Name] | undefined, after: Records[Name] | undefined): void {
    const added = after !== undefined && this.#belongs(after) ? after : undefined;
    for (const list of [this.#byId, ...this.sorted.values()]) {
      if (before !== undefined) list.remove(before);
      if (added !== undefined) list.insert(added);
    }
  }

  protected override unsorted(): SortedItems<Records[Name]> {
    return this.#byId;
  }
}
