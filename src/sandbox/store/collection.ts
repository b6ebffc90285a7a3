import { LiveListing } from '../listing/live-listing.ts';
import type { ChangeListener } from '../listing/live-listing.ts';
import type { Records } from '../model/records.ts';
import type { ResourceType } from '../model/resource-types.ts';
import { GroupIndex } from './group-index.ts';

/** The types that calls can add, change and delete. */
export type StoredType = 'question' | 'answer' | 'article' | 'comment' | 'user' | 'suggested_edit';

export class RecordCollection<Name extends StoredType> {
  readonly #type: ResourceType<Name>;
  readonly #records = new Map<number, Records[Name]>();
  readonly #listeners: ChangeListener<Records[Name]>[] = [];

  constructor(type: ResourceType<Name>, records: readonly Records[Name][] = []) {
    this.#type = type;
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
    const id = Number(this.#type.id(record));
    const before = this.#records.get(id);
    this.#records.set(id, record);
    for (const listener of this.#listeners) listener.onChange(before, record);
  }

  delete(id: number): void {
    const before = this.#records.get(id);
    if (before === undefined) return;
    this.#records.delete(id);
    for (const listener of this.#listeners) listener.onChange(before, undefined);
  }

  /** Tells a listener of every change from now on, and gives it back. */
  subscribe<Listener extends ChangeListener<Records[Name]>>(listener: Listener): Listener {
    this.#listeners.push(listener);
    return listener;
  }

  /** A listing that stays in step, of all records or of those that belong. */
  listing(belongs?: (record: Records[Name]) => boolean): LiveListing<Name> {
    return this.subscribe(new LiveListing(this.#type, [...this.#records.values()], belongs));
  }

  /** The records by something that they share, such as their owner or a tag. */
  groupedBy<K>(keysOf: (record: Records[Name]) => readonly K[]): GroupIndex<Name, K> {
    return this.subscribe(new GroupIndex(this.#type, this.#records.values(), keysOf));
  }
}
