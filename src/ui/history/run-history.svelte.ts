import { cleanDeep } from '../../history/clean-deep.ts';
import { historyEntries } from '../../history/entries.ts';
import type { HistoryEntries, Written } from '../../history/entries.ts';
import { oldestFirst, surplusOf } from '../../history/entry.ts';
import type { Entry } from '../../history/entry.ts';
import { redactText } from '../../secrets/redact.ts';
import { startRun } from '../form/start-run.ts';
import type { Exchange } from '../state/exchange.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { restorerOf } from '../state/form/form-restorer.svelte.ts';
import { oncePer } from '../state/once-per.svelte.ts';
import { entryOf } from './entry-of.ts';
import { historyChannel } from './history-channel.ts';
import type { HistoryChannel } from './history-channel.ts';
import { prepareEntry } from './prepare-entry.ts';
import { RunComparison } from './run-comparison.svelte.ts';
import { storageNotices } from './storage-notices.ts';

type Entries = readonly Entry[];

/** What was run, in this tab and others, before a reload and after it. Whatever the browser's database does, running goes on. */
export class RunHistory {
  readonly #page: Explorer;
  readonly #storage: HistoryEntries;
  readonly #channel: HistoryChannel;
  readonly comparison: RunComparison;
  #entries = $state.raw<Entries>([]);
  #isLoaded = $state(false);
  #status = $state<Written>('kept');
  #removed = $state.raw<Entry>();
  /** What was noted of the last collection. */
  #collection: Entry | undefined;
  #loading: Promise<void> | undefined;
  /** What the database has not taken: it is tried again with the next one. */
  #unsaved: Entries = [];
  /** One write after the other. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(
    page: Explorer,
    storage: HistoryEntries = historyEntries(globalThis.indexedDB),
    channel: HistoryChannel = historyChannel(),
  ) {
    this.#page = page;
    this.#storage = storage;
    this.#channel = channel;
    this.comparison = new RunComparison(page);
    const { credentials } = page;
    credentials.watch(this.#redact);
    if (credentials.secrets.length > 0) this.#redact();
    channel.listen({ changed: () => void this.#reload(), wiped: this.#forgetAll });
  }

  /** The newest first; none until they were loaded. */
  get entries(): Entries {
    return this.#entries;
  }
  get isLoaded(): boolean {
    return this.#isLoaded;
  }
  /** Why a reload loses something, and what to do; empty where it does not. */
  get notice(): string {
    return storageNotices[this.#status];
  }
  /** The entry that was removed last, while that can be undone. */
  get removed(): Entry | undefined {
    return this.#removed;
  }

  /** Reads what the browser keeps. Call it before the entries are shown; calling it again costs nothing. */
  load = (): Promise<void> => (this.#loading ??= this.#reload(true));

  /** Notes what came of a run. A collection that goes on is the same run. */
  record = (exchange: Exchange): Promise<void> => {
    const entry = entryOf(exchange, this.#page);
    if (!entry) return Promise.resolve();
    if (!exchange.collected) return this.#keep(entry);
    const earlier = this.#collection;
    const isSame = earlier?.at === entry.at && earlier.endpoint === entry.endpoint;
    const { id, pinned } = isSame ? this.#latest(earlier) : entry;
    this.#collection = { ...entry, id, pinned };
    return this.#keep(this.#collection);
  };

  /** A pinned entry stays until it is removed. */
  pin = async ({ id }: Entry, pinned: boolean): Promise<void> => {
    const change = (entries: Entries): Entries =>
      entries.map((entry) => (entry.id === id ? { ...entry, pinned } : entry));
    this.#entries = change(this.#entries);
    this.#unsaved = change(this.#unsaved);
    await this.#write(async () => {
      const written = await this.#storage.pin(id, pinned);
      if (written !== 'kept') this.#status = written;
    });
  };

  remove = async (entry: Entry): Promise<void> => {
    this.#removed = this.#latest(entry);
    if (this.comparison.of?.id === entry.id) this.comparison.close();
    this.#drop(({ id }) => id === entry.id);
    await this.#write(() => this.#storage.remove([entry.id]));
  };

  undoRemove = async (): Promise<void> => {
    const removed = this.#removed;
    this.#removed = undefined;
    if (removed) await this.#keep(removed);
  };

  /** Removes all but the pinned entries, or really all. */
  clear = async (what: 'unpinned' | 'all' = 'unpinned'): Promise<void> => {
    this.#removed = undefined;
    this.comparison.close();
    this.#drop(({ pinned }) => what === 'all' || !pinned);
    await this.#write(() => this.#storage.clear(what));
    if (this.#unsaved.length === 0) this.#status = 'kept';
  };

  /** Forgets what this page and others have in memory, once what is stored is about to be deleted. */
  wipe = async (): Promise<void> => {
    this.#forgetAll();
    await this.#writing;
    this.#channel.send('wiped');
  };

  /** All entries as JSON, the newest first. */
  exportText = async (): Promise<string> => {
    await this.load();
    const text = JSON.stringify({ kind: 'history', version: 1, entries: this.#entries }, null, 2);
    return this.#clean(text);
  };

  /** Fills the form in the environment and the address style of an entry; nothing is sent. Returns whether that was possible. */
  restore = (entry: Entry): boolean => {
    const prepared = prepareEntry(entry, this.#page);
    if (!prepared) return false;
    restorerOf(this.#page).restore(prepared);
    const lost = entry.withheld.join(', ');
    if (lost !== '')
      this.#page.notices.showForLink([
        `Not stored, because it looked like a secret: ${lost}. Enter it again.`,
      ]);
    return true;
  };

  /** Fills the form and runs it, where nothing has to be entered first. */
  runAgain = (entry: Entry): void => {
    if (!this.restore(entry) || entry.withheld.length > 0 || !this.#page.canRun) return;
    startRun(this.#page.run);
  };

  /** Sends the request of an entry once more beside the form, and compares what comes with what came then. */
  compareWithNow = (entry: Entry): Promise<void> => this.comparison.start(entry);

  /** An entry as it is by now: pinned, for example. */
  #latest(entry: Entry): Entry {
    return this.#entries.find(({ id }) => id === entry.id) ?? entry;
  }

  #keep(entry: Entry): Promise<void> {
    const isOther = ({ id }: Entry): boolean => id !== entry.id;
    this.#unsaved = [...this.#unsaved.filter(isOther), entry];
    if (this.#isLoaded) this.#show([entry, ...this.#entries.filter(isOther)], entry.at);
    return this.#write(async () => {
      const written = this.#unsaved;
      this.#status = await this.#storage.write(written);
      if (this.#status === 'kept' || this.#status === 'made-room')
        this.#unsaved = this.#unsaved.filter((one) => !written.includes(one));
      else this.#unsaved = withinLimit(this.#unsaved);
      if (this.#status === 'made-room') await this.#read();
    });
  }

  async #write(work: () => Promise<unknown>): Promise<void> {
    this.#writing = this.#writing.then(work);
    await this.#writing;
    this.#channel.send('changed');
  }

  async #reload(isFirst = false): Promise<void> {
    if (!isFirst && !this.#isLoaded) return;
    // What is written while it reads is not in what it has read.
    for (let writing: Promise<unknown> | undefined; writing !== this.#writing;) {
      writing = this.#writing;
      await writing;
      await this.#read();
    }
    this.#isLoaded = true;
  }

  async #read(): Promise<void> {
    const stored = await this.#storage.read();
    if (!stored && this.#status === 'kept') this.#status = 'failed';
    const unsaved = this.#unsaved.map(({ id }) => id);
    const others = (stored ?? this.#entries).filter(({ id }) => !unsaved.includes(id));
    this.#show([...this.#unsaved, ...others]);
  }

  #show(entries: Entries, newest?: number): void {
    this.#entries = oldestFirst(withinLimit(oldestFirst(entries, newest))).toReversed();
  }

  #drop(isGone: (entry: Entry) => boolean): void {
    this.#entries = this.#entries.filter((entry) => !isGone(entry));
    this.#unsaved = this.#unsaved.filter((entry) => !isGone(entry));
  }

  readonly #forgetAll = (): void => {
    this.#removed = undefined;
    this.comparison.close();
    this.#drop(() => true);
    this.#status = 'kept';
  };

  /** Takes out tokens that were not known when they were written. */
  readonly #redact = (): void => {
    const clean = (entry: Entry): Entry => cleanDeep(entry, this.#clean);
    this.#entries = this.#entries.map(clean);
    this.#unsaved = this.#unsaved.map(clean);
    if (this.#removed) this.#removed = clean(this.#removed);
    this.comparison.redact(this.#clean);
    // By the time the database is read, the token may have been forgotten.
    const { secrets } = this.#page.credentials;
    this.#writing = this.#writing.then(() =>
      this.#storage.redact((text) => redactText(text, secrets).text),
    );
  };

  readonly #clean = (text: string): string => this.#page.credentials.clean(text).text;
}

/** The entries, the oldest first, without those that are too many. */
function withinLimit(entries: Entries): Entries {
  const surplus = new Set(surplusOf(entries));
  return surplus.size === 0 ? entries : entries.filter((entry) => !surplus.has(entry));
}

/** The one history of a page, made when it is first asked for. */
export const historyOf = oncePer((explorer: Explorer) => new RunHistory(explorer));
