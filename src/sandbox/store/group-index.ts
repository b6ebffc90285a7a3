// This file keeps the items of one kind by something that they share, such as their owner or a tag.
import { groupBy, indexBy } from '../listing/group-by.ts';
import { Listing } from '../listing/listing.ts';
import { LiveListing, type ChangeListener } from '../listing/live-listing.ts';
import type { Records, RenderedName } from '../model/records.ts';
import type { ResourceType } from '../model/resource-types.ts';
import { LruCache } from './lru-cache.ts';

/** A page of a listing seldom comes alone, and a large team has not much room for the listings of several keys. */
const combinationsKept = 8;

/** A listing for each key. Each is made when first asked for, and then keeps its orders. */
export class GroupIndex<Name extends RenderedName, K> implements ChangeListener<Records[Name]> {
  readonly #kind: ResourceType<Name>;
  readonly #keysOf: (item: Records[Name]) => readonly K[];
  readonly #groups: Map<K, readonly Records[Name][]>;
  readonly #listings = new Map<K, LiveListing<Name>>();
  /** What several keys gave, until something changes. */
  readonly #combinations = new LruCache<Listing<Name>>(combinationsKept);

  constructor(
    kind: ResourceType<Name>,
    items: Iterable<Records[Name]>,
    keysOf: (item: Records[Name]) => readonly K[],
  ) {
    this.#kind = kind;
    this.#keysOf = keysOf;
    this.#groups = groupBy(items, keysOf);
  }

  /** The items with a key, in the order of their ids, without a listing that would stay. */
  items(key: K): readonly Records[Name][] {
    return this.#listings.get(key)?.items ?? this.#groups.get(key) ?? [];
  }

  /** The items with a key. */
  listing(key: K): Listing<Name> {
    return this.items(key).length > 0 ? this.#open(key) : new Listing(this.#kind, []);
  }

  /** The items with at least one of the keys, each once. */
  listingOfAny(keys: readonly K[]): Listing<Name> {
    const held = keys.filter((key) => this.items(key).length > 0);
    return this.#combine('any', held, () => {
      const items = held.flatMap((key) => this.items(key));
      return [...indexBy(items, this.#kind.id).values()];
    });
  }

  /** The items with all of the keys. */
  listingOfAll(keys: readonly K[]): Listing<Name> {
    return this.#combine('all', keys, () => {
      const [rarest, ...others] = keys.toSorted(
        (a, b) => this.items(a).length - this.items(b).length,
      );
      const isHeld = (item: Records[Name]) => {
        const own = this.#keysOf(item);
        return others.every((key) => own.includes(key));
      };
      return rarest === undefined ? [] : this.items(rarest).filter(isHeld);
    });
  }

  onChange(before: Records[Name] | undefined, after: Records[Name] | undefined): void {
    this.#combinations.clear();
    const was = before === undefined ? [] : this.#keysOf(before);
    const is = after === undefined ? [] : this.#keysOf(after);
    for (const key of new Set([...was, ...is])) {
      const listing = this.#open(key);
      listing.onChange(
        was.includes(key) ? before : undefined,
        is.includes(key) ? after : undefined,
      );
    }
  }

  #combine(
    how: 'any' | 'all',
    keys: readonly K[],
    itemsOf: () => readonly Records[Name][],
  ): Listing<Name> {
    const [first, ...rest] = keys;
    if (first !== undefined && rest.length === 0) return this.listing(first);
    const name = `${how} ${keys.join(';')}`;
    return this.#combinations.get(name, () => new Listing(this.#kind, itemsOf()));
  }

  #open(key: K): LiveListing<Name> {
    const known = this.#listings.get(key);
    if (known) return known;
    const listing = new LiveListing(this.#kind, this.#groups.get(key) ?? []);
    // From here on the listing alone knows.
    this.#groups.delete(key);
    this.#listings.set(key, listing);
    return listing;
  }
}
