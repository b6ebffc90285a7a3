import type { Changes, SavedRequestStore, Written } from '../../history/saved-requests.ts';
import type { SavedRow } from '../../history/saved-rows.ts';
import {
  joinChanges,
  noChanges,
  noRows,
  redactions,
  rowMap,
  withChanges,
  withoutMade,
} from './row-map.ts';
import type { Rows } from './row-map.ts';

/** Tells the other tabs that something was saved. */
export interface Notifier {
  readonly notify: () => void;
}

const problems = {
  saved: '',
  full: "The browser has no room left: what you save lasts until this page is closed. Export it, or delete what you don't need.",
  failed:
    "This browser doesn't let the page keep anything: what you save lasts until this page is closed. Export it to keep it.",
} satisfies Record<Written, string>;

type CleanText = (text: string) => string;

/** The rows in memory, which are shown, and the way of each change into the database, where other tabs write, too. */
export class SavedRows {
  readonly #store: SavedRequestStore;
  readonly #tabs: Notifier;
  /** What takes out the tokens of now: later they may have been forgotten. */
  readonly #cleaner: () => CleanText;
  #rows = $state.raw<Rows>(noRows);
  #written = $state.raw<Written>('saved');
  #unread = $state.raw({ newer: 0, damaged: 0 });
  /** What the database has not taken yet, if ever. */
  #unsaved = noChanges;
  #writing = Promise.resolve();

  constructor(store: SavedRequestStore, tabs: Notifier, cleaner: () => CleanText) {
    this.#store = store;
    this.#tabs = tabs;
    this.#cleaner = cleaner;
  }

  get all(): readonly SavedRow[] {
    return [...this.#rows.values()];
  }

  /** Why something is not kept or not shown, as sentences. */
  get problem(): string {
    const { newer, damaged } = this.#unread;
    return [
      problems[this.#written],
      newer > 0 && 'Some of it was saved by a later version of this page: it stays as it is.',
      damaged > 0 && "Some of it can't be read and is left out.",
    ]
      .filter(Boolean)
      .join(' ');
  }

  get(key: string): SavedRow | undefined {
    return this.#rows.get(key);
  }

  /** Takes over what is kept by now, perhaps by another tab. */
  async load(): Promise<void> {
    await this.#writing;
    const read = await this.#store.read();
    if (!read) {
      this.#written = 'failed';
      return;
    }
    const { rows, newer, damaged } = read;
    this.#unread = { newer, damaged };
    this.#rows = withChanges(rowMap(rows), this.#unsaved);
    this.#redactRows(this.#cleaner());
  }

  /** Changes what is shown at once, and then what is kept. */
  apply(changes: Changes): void {
    if (changes.size === 0) return;
    this.#rows = withChanges(this.#rows, changes);
    this.#unsaved = joinChanges(this.#unsaved, changes);
    this.#writing = this.#writing.then(() => this.#write());
  }

  /** Resolves once every change is kept, or cannot be. */
  get settled(): Promise<void> {
    return this.#writing;
  }

  /** Takes out tokens that were not known to be tokens when they were saved. */
  redact(): void {
    const clean = this.#cleaner();
    this.#redactRows(clean);
    // Also what cannot be read here, or was not read yet.
    this.#writing = this.#writing.then(() => this.#store.redact(clean));
  }

  /** Drops all of it, kept or not. */
  async clear(): Promise<void> {
    this.#rows = noRows;
    this.#unsaved = noChanges;
    this.#unread = { newer: 0, damaged: 0 };
    await this.#writing;
    await this.#store.clear();
    this.#written = 'saved';
    this.#tabs.notify();
  }

  #redactRows(clean: CleanText): void {
    this.apply(redactions(this.#rows, clean));
  }

  async #write(): Promise<void> {
    const changes = this.#unsaved;
    if (changes.size === 0) return;
    this.#written = await this.#store.write(changes);
    if (this.#written !== 'saved') return;
    this.#unsaved = withoutMade(this.#unsaved, changes);
    this.#tabs.notify();
  }
}
