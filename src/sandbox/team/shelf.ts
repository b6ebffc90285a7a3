// This file keeps the items of one kind by something that they share, such as their owner or a tag.
import { groupBy, indexBy } from '../groups.ts';
import type { Records, RenderedName } from '../records.ts';
import { Listing } from '../sorting.ts';
import type { Kind } from '../sorting.ts';

/** A listing for each key. Each is made when first asked for, and then keeps its orders. */
export class Shelf<Name extends RenderedName, K> {
  readonly #kind: Kind<Name>;
  readonly #groups: ReadonlyMap<K, readonly Records[Name][]>;
  readonly #listings = new Map<K, Listing<Name>>();
  readonly #empty: Listing<Name>;

  constructor(
    kind: Kind<Name>,
    items: readonly Records[Name][],
    keysOf: (item: Records[Name]) => readonly K[],
  ) {
    this.#kind = kind;
    this.#groups = groupBy(items, keysOf);
    this.#empty = new Listing(kind, []);
  }

  /** The items with a key. */
  of(key: K): Listing<Name> {
    const items = this.#groups.get(key);
    if (!items) return this.#empty;
    const known = this.#listings.get(key);
    if (known) return known;
    const listing = new Listing(this.#kind, items);
    this.#listings.set(key, listing);
    return listing;
  }

  /** The items with at least one of the keys, each once. */
  any(keys: readonly K[]): Listing<Name> {
    const [first, ...rest] = keys.filter((key) => this.#groups.has(key));
    if (first === undefined) return this.#empty;
    if (rest.length === 0) return this.of(first);
    const items = [first, ...rest].flatMap((key) => this.of(key).items);
    return new Listing(this.#kind, [...indexBy(items, this.#kind.id).values()]);
  }
}
