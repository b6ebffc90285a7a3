import { groupBy } from '../listing/group-by.ts';
import { Listing } from '../listing/listing.ts';
import type { Records, RenderedName } from '../model/records.ts';
import type { ResourceType } from '../model/resource-types.ts';
import { LruCache } from './lru-cache.ts';
import { memoize } from './memoize.ts';
import type { RecordSource } from './memoize.ts';

/** A page of a listing seldom comes alone; with their orders, the listings of a large team take room. */
const listingsKept = 20;

/** The records of a source by something that they share, such as their owner or a tag. */
export class GroupIndex<Name extends RenderedName, K> {
  readonly #type: ResourceType<Name>;
  readonly #groups: () => ReadonlyMap<K, readonly Records[Name][]>;
  /** By their keys, until something changes. */
  readonly #listings: () => LruCache<Listing<Name>>;

  constructor(
    type: ResourceType<Name>,
    source: RecordSource<Records[Name]>,
    keysOf: (record: Records[Name]) => readonly K[],
  ) {
    this.#type = type;
    this.#groups = memoize(() => groupBy(source.values(), keysOf), source);
    this.#listings = memoize(() => new LruCache(listingsKept), source);
  }

  items(key: K): readonly Records[Name][] {
    return this.#groups().get(key) ?? [];
  }

  /** The records with at least one of the keys, each once. */
  listingOfAny(keys: readonly K[]): Listing<Name> {
    return this.#listing(`any ${keys.join(';')}`, () => [
      ...new Set(keys.flatMap((key) => this.items(key))),
    ]);
  }

  /** The records with all of the keys. */
  listingOfAll(keys: readonly K[]): Listing<Name> {
    return this.#listing(`all ${keys.join(';')}`, () => {
      const [first = [], ...others] = keys.map((key) => new Set(this.items(key)));
      return [...first].filter((item) => others.every((group) => group.has(item)));
    });
  }

  #listing(name: string, collect: () => readonly Records[Name][]): Listing<Name> {
    return this.#listings().get(name, () => {
      const items = collect();
      return new Listing(this.#type, () => items);
    });
  }
}
