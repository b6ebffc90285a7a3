// This file keeps filters in the browser. What reads and writes them is fetched when the page stands; until then there are none.
import type * as filtersModule from './deferred.ts';
import type { SavedFilter } from '../../../filters/saved/saved-filter.ts';
import type { Clean } from '../../browser/copy.ts';
import type { StorageSlot } from '../../browser/storage-slot.ts';

type List = readonly SavedFilter[];
type Module = typeof filtersModule;

/** What became of what is to be kept. */
type State = 'kept' | 'damaged' | 'newer' | 'unreadable' | 'refused' | 'unfetched';

const problems: Readonly<Record<State, string>> = {
  kept: '',
  damaged:
    'Some of the filters kept in this browser cannot be read and are left out. They are gone for good once another one is kept.',
  newer:
    'A newer explorer keeps its filters in this browser. They stay as they are, and yours last as long as this page is open: reload it to get the newer explorer, or export them.',
  unreadable:
    'The filters kept in this browser cannot be read. They stay as they are until you keep another one, which replaces them.',
  refused:
    'This browser does not keep your filters, as in a private window or when its storage is full. They last as long as this page is open: export them.',
  unfetched:
    'This part of the page did not load. Is the server still running? Then reload the page.',
};

export class SavedFilters {
  readonly #keeper: StorageSlot;
  readonly #clean: Clean;
  #module: Promise<Module | undefined> | undefined;
  #loaded: Module | undefined;
  #list = $state.raw<List>([]);
  #removed = $state.raw<SavedFilter>();
  /** The list before and after the last import, while that can be undone. */
  #imported = $state.raw<{ readonly before: List; readonly after: List }>();
  #state = $state.raw<State>('kept');

  constructor(keeper: StorageSlot, clean: Clean) {
    this.#keeper = keeper;
    this.#clean = clean;
  }

  /** The newest first. A token may be known only after it was written into a name. */
  readonly list: List = $derived.by(() => this.#cleaned(this.#list));

  /** Why filters are not kept, and what to do; empty when they are. */
  get problem(): string {
    return problems[this.#state];
  }
  /** The one that was removed last, while it can be had back. */
  get removed(): SavedFilter | undefined {
    return this.#removed;
  }

  /** Whether the last import changed anything and can be undone. */
  get canUndoImport(): boolean {
    return this.#imported !== undefined;
  }

  find(id: string): SavedFilter | undefined {
    return this.list.find((filter) => filter.id === id);
  }

  /** Whether a filter is kept, also before what is kept has been read. */
  has = (id: string): boolean =>
    this.find(id) !== undefined || (this.#keeper.read()?.includes(JSON.stringify(id)) ?? false);

  /** Reads what is kept. Everything else waits for it. */
  load = async (): Promise<void> => {
    await this.#open();
  };

  /** Takes over what another tab has kept. */
  reload = async (): Promise<void> => {
    const module = await this.#open();
    if (module) this.#takeOver(module);
  };

  /** Takes tokens out of names that were given before they were known to be tokens, here and in the browser. */
  redactNames = (): void => {
    if (this.#loaded) this.#takeOver(this.#loaded);
    this.#list = this.#cleaned(this.#list);
    const { removed } = this;
    if (removed) [this.#removed] = this.#cleaned([removed]);
  };

  /** Keeps a filter, in memory at least. */
  add = async (filter: SavedFilter): Promise<void> => {
    await this.#change((list, { withFilter }) => withFilter(list, filter));
    if (!this.find(filter.id)) this.#list = [filter, ...this.#list];
  };

  rename = (id: string, name: string): Promise<void> =>
    this.#change((list, { renamed }) => renamed(list, id, name));

  remove = (id: string): Promise<void> =>
    this.#change((list) => {
      this.#removed = list.find((filter) => filter.id === id);
      return list.filter((filter) => filter.id !== id);
    });

  undoRemove = (): Promise<void> =>
    this.#change((list, { withFilter }) => {
      const removed = this.#removed;
      this.#removed = undefined;
      return removed ? withFilter(list, removed) : list;
    });

  /** Forgets all of them, kept or not. */
  clear = (): void => {
    this.#keeper.clear();
    this.#list = [];
    this.#removed = undefined;
    this.#imported = undefined;
    this.#state = 'kept';
  };

  exportText = async (): Promise<string> => {
    const module = await this.#open();
    return module?.writeFilters(this.list) ?? '';
  };

  /** Takes the filters of a text; gives what to say of it. */
  importText = async (text: string): Promise<string> => {
    const module = await this.#open();
    if (!module) return this.problem;
    const read = module.readFilters(text);
    if ('problem' in read) return read.problem;
    const before = this.#latest(module);
    const imported = module.importInto(before, read.filters);
    this.#keep(imported.filters, module);
    const changed = module.writeFilters(before) !== module.writeFilters(this.#list);
    this.#imported = changed ? { before, after: this.#list } : undefined;
    const refused = imported.refused + read.beyond;
    return module.describeImported({ ...imported, refused }, read.skipped);
  };

  undoImport = (): Promise<void> =>
    this.#change((list, { undoImport }) => {
      const imported = this.#imported;
      this.#imported = undefined;
      return imported ? undoImport(list, imported.before, imported.after) : list;
    });

  #open(): Promise<Module | undefined> {
    this.#module ??= import('./deferred.ts').then(
      (module) => {
        this.#loaded = module;
        this.#takeOver(module);
        return module;
      },
      () => {
        this.#state = 'unfetched';
        // The next who needs it tries again.
        this.#module = undefined;
        return undefined;
      },
    );
    return this.#module;
  }

  async #change(change: (list: List, module: Module) => List): Promise<void> {
    const module = await this.#open();
    if (module) this.#keep(change(this.#latest(module), module), module);
  }

  /** Takes what is kept by now; where a name turns out to be a token, it is kept without. */
  #takeOver(module: Module): void {
    const list = this.#latest(module);
    const isClean = list.every(({ name }) => !this.#clean(name).removed);
    if (isClean) this.#list = list;
    else this.#keep(list, module);
  }

  /** What is kept by now, perhaps by another tab, with what is only in memory. */
  #latest({ readFilters, merge }: Module): List {
    // What cannot be written is out of date.
    if (this.#state === 'refused') return this.#list;
    const text = this.#keeper.read();
    const read = text === undefined ? { filters: [], skipped: 0, beyond: 0 } : readFilters(text);
    if ('problem' in read) {
      this.#state = read.newer ? 'newer' : 'unreadable';
      return this.#list;
    }
    const unkept = ['kept', 'damaged'].includes(this.#state) ? [] : this.#list;
    this.#state = read.skipped + read.beyond > 0 ? 'damaged' : 'kept';
    return merge(unkept, read.filters);
  }

  #keep(list: List, { writeFilters }: Module): void {
    this.#list = this.#cleaned(list);
    if (this.#state === 'newer') return;
    this.#state = this.#keeper.write(writeFilters(this.#list)) ? 'kept' : 'refused';
  }

  /** A secret in a name goes alone: found only in the whole text, it could take all of it along. */
  #cleaned(list: List): List {
    return list.map((filter) => ({ ...filter, name: this.#clean(filter.name).text }));
  }
}
