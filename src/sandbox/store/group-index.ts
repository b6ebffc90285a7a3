import { groupBy, indexBy } from '../listing/group-by.ts';
import { Listing } from '../listing/listing.ts';
import type { ChangeListener } from '../listing/live-listing.ts';
import { compareKeys } from '../listing/sorted-list.ts';
import type { Records, RenderedName } from '../model/records.ts';
import type { ResourceType } from '../model/resource-types.ts';
import { LruCache } from './lru-cache.ts';

/** A page of a listing seldom comes alone; with their orders, the listings of a large team take room. */
const listingsKept = 20;

export class GroupIndex<Name extends RenderedName, K> implements ChangeListener<Records[Name]> {
  readonly #type: ResourceType<Name>;
  readonly #keysOf: (item: Records[Name]) => readonly K[];
  readonly #groups: Map<K, readonly Records[Name][]>;
  /** By their keys, until something changes. */
  readonly #listings = new LruCache<Listing<Name>>(listingsKept);

  constructor(
    type: ResourceType<Name>,
    items: Iterable<Records[Name]>,
    keysOf: (item: Records[Name]) => readonly K[],
  ) {
    this.#type = type;
    this.#keysOf = keysOf;
    this.#groups = groupBy(items, keysOf);
  }

  /** The items with a key, in the order of their ids. */
  items(key: K): readonly Records[Name][] {
    return this.#groups.get(key) ?? [];
  }

  listing(key: K): Listing<Name> {
    return this.listingOfAny([key]);
  }

  /** The items with at least one of the keys, each once. */
  listingOfAny(keys: readonly K[]): Listing<Name> {
    return this.#keep(`any ${keys.join(';')}`, () => {
      const items = keys.flatMap((key) => this.items(key));
      return [...indexBy(items, this.#type.id).values()];
    });
  }

  /** The items with all of the keys. */
  listingOfAll(keys: readonly K[]): Listing<Name> {
    return this.#keep(`all ${keys.join(';')}`, () => {
      const [first = [], ...others] = keys.map((key) => this.items(key));
      return others.reduce(intersect, first);
    });
  }

  onChange(before: Records[Name] | undefined, after: Records[Name] | undefined): void {
    this.#listings.clear();
    if (before !== undefined) this.#remove(before);
    if (after !== undefined) this.#add(after);
  }

  #keep(name: string, collect: () => readonly Records[Name][]): Listing<Name> {
    return this.#listings.get(name, () => new Listing(this.#type, this.#byId(collect())));
  }

  #byId(items: readonly Records[Name][]) {
    const { id } = this.#type;
    return items.toSorted((a, b) => compareKeys(id(a), id(b)));
  }

  #remove(item: Records[Name]) {
    const { id } = this.#type;
    for (const key of this.#keysOf(item)) {
      const left = this.items(key).filter((other) => id(other) !== id(item));
      this.#groups.set(key, left);
    }
  }

  #add(item: Records[Name]) {
    for (const key of this.#keysOf(item)) {
      this.#groups.set(key, this.#byId([...this.items(key), item]));
    }
  }
}

function intersect<T>(items: readonly T[], others: readonly T[]): readonly T[] {
  const known = new Set(others);
  return items.filter((item) => known.has(item));
}
