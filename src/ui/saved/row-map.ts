// This file changes maps of rows by making new ones.
import { cleanDeep } from '../../history/clean-deep.ts';
import type { Changes } from '../../history/saved-requests.ts';
import { keyOf, readRow } from '../../history/saved-rows.ts';
import type { SavedRow } from '../../history/saved-rows.ts';

export type Rows = ReadonlyMap<string, SavedRow>;

export const noRows: Rows = new Map();
export const noChanges: Changes = new Map();

export function rowMap(rows: readonly SavedRow[]): Rows {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

export function withChanges(rows: Rows, changes: Changes): Rows {
  const changed = new Map(rows);
  for (const [key, row] of changes) {
    if (row) changed.set(key, row);
    else changed.delete(key);
  }
  return changed;
}

/** Changes with later ones, which count. */
export function joinChanges(changes: Changes, later: Changes): Changes {
  return new Map([...changes, ...later]);
}

/** Changes without those that were made, unless there is a later one of the same key. */
export function withoutMade(changes: Changes, made: Changes): Changes {
  return new Map([...changes].filter(([key, row]) => !made.has(key) || made.get(key) !== row));
}

/** What takes the secrets out of the rows. */
export function redactions(rows: Rows, clean: (text: string) => string): Changes {
  const changes = new Map<string, SavedRow | undefined>();
  for (const [key, row] of rows) {
    const cleaned = cleanDeep(row, clean);
    if (cleaned === row) continue;
    const read = readRow(cleaned);
    changes.set(key, undefined);
    if (read) changes.set(keyOf(read), read);
  }
  return changes;
}
