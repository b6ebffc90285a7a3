// This file keeps the items of one kind by something that they share, such as their owner or a tag.
import { groupBy, indexBy } from '../groups.ts';
import { LiveListing } from '../live-listing.ts';
import type { Follower } from '../live-listing.ts';
import type { Records, RenderedName } from '../records.ts';
import { Listing } from '../sorting.ts';
import type { Kind } from '../sorting.ts';

/** A listing for each key. Each is made when first asked for, and then keeps its orders. */
export class Shelf<Name extends RenderedName, K> implements Follower<Records[Name]> {
  readonly #kind: Kind<Name>;
  readonly #keysOf: (item: Records[Name]) => readonly K[];
  readonly #groups: Map<K, readonly Records[Name][]>;
  readonly #listings = new Map<K, LiveListing<Name>>();
  readonly #empty: Listing<Name>;

  constructor(
    kind: Kind<Name>,
    items: Iterable<Records[Name]>,
    keysOf: (item: Records[Name]) => readonly K[],
  ) {
    this.#kind = kind;
    this.#keysOf = keysOf;
    this.#groups = groupBy(items, keysOf);
    this.#empty = new Listing(kind, []);
  }

  /** The items with a key, in the order of their ids, without a listing that would stay. */
  items(key: K): readonly Records[Name][] {
    return this.#listings.get(key)?.items ?? this.#groups.get(key) ?? [];
  }

  /** The items with a key. */
  of(key: K): Listing<Name> {
    const known = this.#listings.get(key);
    if (known) return known;
    return this.#groups.has(key) ? this.#open(key) : this.#empty;
  }

  /** The items with at least one of the keys, each once. */
  any(keys: readonly K[]): Listing<Name> {
    const [first, ...rest] = keys.filter((key) => this.items(key).length > 0);
    if (first === undefined) return this.#empty;
    if (rest.length === 0) return this.of(first);
    const items = [first, ...rest].flatMap((key) => this.items(key));
    return new Listing(this.#kind, [...indexBy(items, this.#kind.id).values()]);
  }

  change(before: Records[Name] | undefined, after: Records[Name] | undefined): void {
    const was = before === undefined ? [] : this.#keysOf(before);
    const is = after === undefined ? [] : this.#keysOf(after);
    for (const key of new Set([...was, ...is])) {
      const listing = this.#open(key);
      listing.change(was.includes(key) ? before : undefined, is.includes(key) ? after : undefined);
    }
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
