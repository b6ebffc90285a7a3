import type { SavedFilter } from '../../../filters/saved/saved-filter.ts';
import type { RedactText } from '../../browser/copy.ts';
import type { StorageSlot } from '../../browser/storage-slot.ts';
import { sayUnloaded } from '../../kit/load-failure.ts';
import type * as filtersModule from './deferred.ts';
import type { StorageState } from './problems.ts';

type List = readonly SavedFilter[];
type Module = typeof filtersModule;

/** The state of the storage; `unfetched` while nobody can tell. */
type State = StorageState | 'unfetched';

/** The filters saved in the browser. The code that reads and writes them is fetched after the first paint; until then there are none. */
export class SavedFilters {
  readonly #slot: StorageSlot;
  readonly #clean: RedactText;
  #module: Promise<Module | undefined> | undefined;
  #loaded: Module | undefined;
  #list = $state.raw<List>([]);
  #removed = $state.raw<SavedFilter>();
  /** The list before and after the last import, while that can be undone. */
  #imported = $state.raw<{ readonly before: List; readonly after: List }>();
  #state = $state.raw<State>('saved');

  constructor(slot: StorageSlot, clean: RedactText) {
    this.#slot = slot;
    this.#clean = clean;
  }

  /** The newest first. A token may be known only after it was written into a name. */
  readonly list: List = $derived.by(() => this.#cleaned(this.#list));

  /** Why filters are not saved, and what to do; empty when they are. */
  get problem(): string {
    return this.#state === 'unfetched'
      ? sayUnloaded()
      : (this.#loaded?.problems[this.#state] ?? '');
  }
  /** The filter that was removed last, while that can be undone. */
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

  /** Whether a filter is saved, even before the storage has been read. */
  has = (id: string): boolean =>
    this.find(id) !== undefined || (this.#slot.read()?.includes(JSON.stringify(id)) ?? false);

  /** Reads the storage. Everything else waits for it. */
  load = async (): Promise<void> => {
    await this.#open();
  };

  /** Takes over what another tab has saved. */
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

  /** Saves a filter, in memory at least. */
  add = async (filter: SavedFilter): Promise<void> => {
    await this.#change((list, { withFilter }) => withFilter(list, filter));
    if (!this.find(filter.id)) this.#list = [filter, ...this.#list];
  };

  rename = (id: string, name: string): Promise<void> =>
    this.#change((list, { renameFilter }) => renameFilter(list, id, name));

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

  /** Removes all of them, saved or not. */
  clear = (): void => {
    this.#slot.clear();
    this.#list = [];
    this.#removed = undefined;
    this.#imported = undefined;
    this.#state = 'saved';
  };

  exportText = async (): Promise<string> => {
    const module = await this.#open();
    return module?.writeFilters(this.list) ?? '';
  };

  /** Imports the filters of a text; returns a message about it. */
  importText = async (text: string): Promise<string> => {
    const module = await this.#open();
    if (!module) return this.problem;
    const read = module.readFilters(text);
    if ('problem' in read) return read.problem;
    const before = this.#latest(module);
    const imported = module.importInto(before, read.filters);
    this.#save(imported.filters, module);
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
    if (module) this.#save(change(this.#latest(module), module), module);
  }

  /** Takes what is stored by now; a name that turns out to hold a token is stored without it. */
  #takeOver(module: Module): void {
    const list = this.#latest(module);
    const isClean = list.every(({ name }) => !this.#clean(name).removed);
    if (isClean) this.#list = list;
    else this.#save(list, module);
  }

  /** What is stored by now, perhaps by another tab, with what is only in memory. */
  #latest({ readFilters, mergeFilters }: Module): List {
    // What cannot be written is out of date.
    if (this.#state === 'refused') return this.#list;
    const text = this.#slot.read();
    const read = text === undefined ? { filters: [], skipped: 0, beyond: 0 } : readFilters(text);
    if ('problem' in read) {
      this.#state = read.newer ? 'newer' : 'unreadable';
      return this.#list;
    }
    const unsaved = ['saved', 'damaged'].includes(this.#state) ? [] : this.#list;
    this.#state = read.skipped + read.beyond > 0 ? 'damaged' : 'saved';
    return mergeFilters(unsaved, read.filters);
  }

  #save(list: List, { writeFilters }: Module): void {
    this.#list = this.#cleaned(list);
    if (this.#state === 'newer') return;
    this.#state = this.#slot.write(writeFilters(this.#list)) ? 'saved' : 'refused';
  }

  /** Each name is redacted by itself: a secret found in the whole text could take all of it along. */
  #cleaned(list: List): List {
    return list.map((filter) => ({ ...filter, name: this.#clean(filter.name).text }));
  }
}
