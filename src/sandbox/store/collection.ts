// This file holds the records of one kind, and tells all that follow them of every change.
import { LiveListing, type ChangeListener } from '../listing/live-listing.ts';
import type { Records } from '../model/records.ts';
import type { ResourceType } from '../model/resource-types.ts';
import { GroupIndex } from './group-index.ts';

/** The kinds that calls can add, change and delete. */
export type StoredType = 'question' | 'answer' | 'article' | 'comment' | 'user' | 'suggested_edit';

export class Collection<Name extends StoredType> {
  readonly #kind: ResourceType<Name>;
  readonly #records = new Map<number, Records[Name]>();
  readonly #followers: ChangeListener<Records[Name]>[] = [];

  constructor(kind: ResourceType<Name>, records: readonly Records[Name][] = []) {
    this.#kind = kind;
    for (const record of records) this.save(record);
  }

  get size(): number {
    return this.#records.size;
  }

  get(id: number | undefined): Records[Name] | undefined {
    return id === undefined ? undefined : this.#records.get(id);
  }

  has(id: number): boolean {
    return this.#records.has(id);
  }

  keys(): IterableIterator<number> {
    return this.#records.keys();
  }

  values(): IterableIterator<Records[Name]> {
    return this.#records.values();
  }

  /** Adds a record, or puts it in the place of the one with its id. */
  save(record: Records[Name]): void {
    const id = Number(this.#kind.id(record));
    const before = this.#records.get(id);
    this.#records.set(id, record);
    for (const follower of this.#followers) follower.onChange(before, record);
  }

  delete(id: number): void {
    const before = this.#records.get(id);
    if (before === undefined) return;
    this.#records.delete(id);
    for (const follower of this.#followers) follower.onChange(before, undefined);
  }

  subscribe(follower: ChangeListener<Records[Name]>): void {
    this.#followers.push(follower);
  }

  /** A listing that stays in step, of all records or of those that belong. */
  listing(belongs?: (record: Records[Name]) => boolean): LiveListing<Name> {
    const listing = new LiveListing(this.#kind, [...this.#records.values()], belongs);
    this.subscribe(listing);
    return listing;
  }

  /** The records by something that they share, such as their owner or a tag. */
  groupedBy<K>(keysOf: (record: Records[Name]) => readonly K[]): GroupIndex<Name, K> {
    const shelf = new GroupIndex(this.#kind, [...this.#records.values()], keysOf);
    this.subscribe(shelf);
    return shelf;
  }
}
