import { Listing } from '../listing/listing.ts';
import type { Records } from '../model/records.ts';
import type { ResourceType } from '../model/resource-types.ts';
import { GroupIndex } from './group-index.ts';
import { memoize } from './memoize.ts';
import type { ChangeListener, RecordSource } from './memoize.ts';

/** The types that calls can add, change and delete. */
export type StoredType = 'question' | 'answer' | 'article' | 'comment' | 'user' | 'suggested_edit';

/** Records by their ids. They are indexed when one is first asked for, so that a large team is there at once. */
export class RecordCollection<Name extends StoredType> implements RecordSource<Records[Name]> {
  /** All records; it stays in step with them. */
  readonly listing: Listing<Name>;
  readonly #type: ResourceType<Name>;
  readonly #records: () => Map<number, Records[Name]>;
  readonly #listeners: ChangeListener<Records[Name]>[] = [];

  constructor(type: ResourceType<Name>, records: readonly Records[Name][] = []) {
    this.#type = type;
    this.#records = memoize(() => new Map(records.map((record) => [this.#idOf(record), record])));
    const items = memoize(() => [...this.values()], this);
    this.listing = new Listing(type, items);
  }

  get size(): number {
    return this.#records().size;
  }

  get(id: number | undefined): Records[Name] | undefined {
    return id === undefined ? undefined : this.#records().get(id);
  }

  /** In the order of the ids; what is not there is left out. */
  getAll(ids: readonly number[]): readonly Records[Name][] {
    return ids.flatMap((id) => this.get(id) ?? []);
  }

  has(id: number): boolean {
    return this.#records().has(id);
  }

  keys(): Iterable<number> {
    return this.#records().keys();
  }

  values(): Iterable<Records[Name]> {
    return this.#records().values();
  }

  /** Adds a record, or puts it in the place of the one with its id. */
  save(record: Records[Name]): void {
    const id = this.#idOf(record);
    const before = this.get(id);
    this.#records().set(id, record);
    this.#tell(before, record);
  }

  delete(id: number): void {
    const before = this.get(id);
    if (before === undefined) return;
    this.#records().delete(id);
    this.#tell(before, undefined);
  }

  onChange(listener: ChangeListener<Records[Name]>): void {
    this.#listeners.push(listener);
  }

  groupedBy<K>(keysOf: (record: Records[Name]) => readonly K[]): GroupIndex<Name, K> {
    return new GroupIndex(this.#type, this, keysOf);
  }

  #idOf(record: Records[Name]) {
    return Number(this.#type.id(record));
  }

  #tell(...change: Parameters<ChangeListener<Records[Name]>>) {
    for (const listener of this.#listeners) listener(...change);
  }
}
