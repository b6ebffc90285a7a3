// This file keeps saved requests in the browser's database, a row for each. It never throws: what cannot be written is said.
import { promisifyRequest } from 'idb-keyval';
import { cleanRows } from './clean-rows.ts';
import { hasDatabase, openStore } from './database.ts';
import { isNewer, keyOf, readRow } from './saved-rows.ts';
import type { SavedRow } from './saved-rows.ts';

const databaseName = 'explorer-saved';

/** What is written in one go, both or neither: a key → the row, or nothing to delete it. */
export type Changes = ReadonlyMap<string, SavedRow | undefined>;

/** What became of a write: the browser may have no room, or no database at all. */
export type Written = 'saved' | 'full' | 'failed';

export interface ReadRows {
  readonly rows: readonly SavedRow[];
  /** Rows of a later version, and rows that cannot be read: they stay as they are. */
  readonly newer: number;
  readonly damaged: number;
}

export interface SavedRequestStore {
  /** All rows; undefined where there is no database to read. */
  readonly read: () => Promise<ReadRows | undefined>;
  readonly write: (changes: Changes) => Promise<Written>;
  readonly clear: () => Promise<void>;
  /** Takes out of every text what `clean` takes out, whatever version wrote it. */
  readonly redact: (clean: (text: string) => string) => Promise<void>;
}

export function savedRequestStore(factory: IDBFactory | undefined): SavedRequestStore {
  const use = openStore(factory, databaseName, 'rows');
  const exists = () => hasDatabase(factory, databaseName);

  const read = async (): Promise<ReadRows> => {
    if (!(await exists())) return { rows: [], newer: 0, damaged: 0 };
    const values = await use('readonly', (store) => promisifyRequest<unknown[]>(store.getAll()));
    const rows = values.map(readRow).filter((row) => row !== undefined);
    const newer = values.filter(isNewer).length;
    return { rows, newer, damaged: values.length - rows.length - newer };
  };

  const write = (changes: Changes): Promise<Written> =>
    use('readwrite', async (store) => {
      for (const [key, row] of changes) {
        // What a later version has written is not written over.
        const kept = await promisifyRequest<unknown>(store.get(key));
        if (isNewer(kept)) continue;
        if (row) store.put(row, key);
        else store.delete(key);
      }
      await promisifyRequest(store.transaction);
      return 'saved' as const;
    });

  return {
    read: async () => (factory ? read().catch(() => undefined) : undefined),
    write: (changes) =>
      write(changes).catch((error: unknown) =>
        error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed',
      ),
    clear: async () => {
      if (!(await exists())) return;
      await use('readwrite', (store) => {
        store.clear();
        return promisifyRequest(store.transaction);
      }).catch(() => undefined);
    },
    redact: async (clean) => {
      if (await exists())
        await use('readwrite', (store) => cleanRows(store, clean)).catch(() => undefined);
    },
  };
}

/** Changes that write these rows, and delete those keys. */
export function changesOf(rows: readonly SavedRow[], deleted: readonly string[] = []): Changes {
  return new Map<string, SavedRow | undefined>([
    ...deleted.map((key) => [key, undefined] as const),
    ...rows.map((row) => [keyOf(row), row] as const),
  ]);
}
