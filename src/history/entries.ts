// This file keeps the history in the browser: each entry under a key of its own, so that several tabs can write at once.
import { promisifyRequest } from 'idb-keyval';
import { cleanRows } from './clean-rows.ts';
import { hasDatabase, openStore } from './database.ts';
import { mostEntries, oldestFirst, readRow, surplusOf } from './entry.ts';
import type { Entry, Row } from './entry.ts';

const databaseName = 'explorer-history';

/** What became of entries: some were stored once older ones had made room, there is no room, or nothing can be stored. */
export type Written = 'kept' | 'made-room' | 'full' | 'failed';

/** Nothing in it throws, and nothing makes a database before there is something to keep. */
export interface HistoryEntries {
  /** The newest first; undefined where the browser keeps nothing. */
  readonly read: () => Promise<readonly Entry[] | undefined>;
  /** Writes all or none of them. Beyond the number that is kept, the oldest go. */
  readonly write: (entries: readonly Entry[]) => Promise<Written>;
  readonly pin: (id: string, pinned: boolean) => Promise<Written>;
  /** Returns whether they are gone. */
  readonly remove: (ids: readonly string[]) => Promise<boolean>;
  /** Removes all but the pinned entries and those of a newer version, or really all; returns whether they are gone. */
  readonly clear: (what: 'unpinned' | 'all') => Promise<boolean>;
  /** Takes out of every text what `clean` takes out. */
  readonly redact: (clean: (text: string) => string) => Promise<void>;
}

/** The share of the entries that goes when the browser has no more room. */
const share = 0.1;

export function historyEntries(factory: IDBFactory | undefined): HistoryEntries {
  const use = openStore(factory, databaseName, 'entries');
  /** The browser has no room even for what older entries have left. */
  let isFull = false;

  const put = (entries: readonly Entry[]): Promise<void> =>
    use('readwrite', (store) => {
      for (const entry of entries) store.put(entry, entry.id);
      return promisifyRequest(store.transaction);
    });

  /** Deletes the rows that are chosen of all; returns how many they were. */
  const drop = (choose: (rows: readonly Row[]) => readonly Row[]): Promise<number> =>
    use('readwrite', async (store) => {
      const chosen = choose(await rowsOf(store));
      for (const { key } of chosen) store.delete(key);
      await promisifyRequest(store.transaction);
      return chosen.length;
    });

  const trim = async (newest: number): Promise<void> => {
    const count = await use('readonly', (store) => promisifyRequest(store.count()));
    if (count <= mostEntries) return;
    await drop((rows) => surplusOf(oldestFirst(known(rows).map(asTrimmed), newest)));
  };

  const writeInto = async (entries: readonly Entry[]): Promise<Written> => {
    try {
      await again(() => put(entries));
      isFull = false;
      return 'kept';
    } catch (error) {
      if (!isQuotaError(error)) return 'failed';
      // Otherwise each entry would drive out a tenth of the others.
      if (isFull) return 'full';
    }
    try {
      await drop(oldest);
      await put(entries);
      return 'made-room';
    } catch {
      isFull = true;
      return 'full';
    }
  };

  return {
    read: async () => {
      try {
        if (!factory) return undefined;
        if (!(await hasDatabase(factory, databaseName))) return [];
        const rows = await again(() => use('readonly', rowsOf));
        return rows.flatMap((row) => (row.kind === 'entry' ? [row.entry] : [])).toReversed();
      } catch {
        return undefined;
      }
    },
    write: async (entries) => {
      const written = await writeInto(entries);
      if (written !== 'failed')
        await trim(Math.max(...entries.map(({ at }) => at))).catch(() => undefined);
      return written;
    },
    pin: (id, pinned) =>
      attempt(() =>
        use('readwrite', async (store) => {
          const row = readRow(id, await promisifyRequest<unknown>(store.get(id)));
          // Another tab has removed it.
          if (row.kind !== 'entry') return;
          store.put({ ...row.entry, pinned }, id);
          await promisifyRequest(store.transaction);
        }),
      ),
    remove: async (ids) => {
      if (!(await hasDatabase(factory, databaseName))) return true;
      const work = () =>
        use('readwrite', (store) => {
          for (const id of ids) store.delete(id);
          return promisifyRequest(store.transaction);
        });
      return (await attempt(work)) === 'kept';
    },
    clear: async (what) => {
      if (!(await hasDatabase(factory, databaseName))) return true;
      return (await attempt(() => drop(what === 'all' ? all : unpinned))) === 'kept';
    },
    redact: async (clean) => {
      if (!(await hasDatabase(factory, databaseName))) return;
      await attempt(() => use('readwrite', (store) => cleanRows(store, clean)));
    },
  };
}

type Rows = readonly Row[];

const all = (rows: Rows): Rows => rows;
/** A newer version may have pinned its own. */
const known = (rows: Rows): Rows => rows.filter(({ kind }) => kind !== 'newer');
const isPinned = (row: Row): boolean => row.kind === 'entry' && row.entry.pinned;
const unpinned = (rows: Rows): Rows => known(rows).filter((row) => !isPinned(row));
/** A damaged one goes first. */
const asTrimmed = (row: Row): Row & Pick<Entry, 'pinned' | 'at'> => ({
  ...row,
  pinned: isPinned(row),
  at: row.kind === 'entry' ? row.entry.at : 0,
});

function oldest(rows: Rows): Rows {
  const droppable = unpinned(rows);
  return droppable.slice(0, Math.ceil(droppable.length * share));
}

/** All rows, the oldest first: a key begins with the time. */
async function rowsOf(store: IDBObjectStore): Promise<Rows> {
  const [keys, values] = await Promise.all([
    promisifyRequest(store.getAllKeys()),
    promisifyRequest<unknown[]>(store.getAll()),
  ]);
  return keys.map((key, at) => readRow(key, values[at]));
}

async function attempt(work: () => Promise<unknown>): Promise<Written> {
  try {
    await again(work);
    return 'kept';
  } catch (error) {
    return isQuotaError(error) ? 'full' : 'failed';
  }
}

/** A browser may close a connection in the middle of a transaction: then it is tried once more. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DOMException) || isQuotaError(error)) throw error;
    return work();
  }
}

function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
