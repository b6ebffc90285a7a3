// Every store has a database of its own, since idb-keyval cannot add one to a database that exists.
import { promisifyRequest } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';

/** After so long a database that does not open is taken for none. Milliseconds. */
const longestOpening = 5000;
/** After so long a transaction that does not end is given up. Milliseconds. */
const longestWork = 10_000;

/** Whether a database exists: to open it would make it, and nothing is made where nothing is kept. */
export async function hasDatabase(
  factory: IDBFactory | undefined,
  databaseName: string,
): Promise<boolean> {
  try {
    const found = factory && (await withinTime(factory.databases(), longestOpening));
    return found?.some(({ name }) => name === databaseName) ?? false;
  } catch {
    return false;
  }
}

/**
 * As that of idb-keyval, but it lets go when somebody deletes the database, opens once more what was closed, and fails
 * instead of waiting for ever.
 */
export function openStore(
  factory: IDBFactory | undefined,
  databaseName: string,
  storeName: string,
): UseStore {
  let opened: Promise<IDBDatabase> | undefined;
  const open = async (): Promise<IDBDatabase> => {
    if (!factory) throw new Error('This browser has no IndexedDB.');
    const request = factory.open(databaseName);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    const opening = promisifyRequest(request);
    const database = await withinTime(opening, longestOpening, () => closeLate(opening));
    const close = (): void => {
      database.close();
      opened = undefined;
    };
    database.onclose = close;
    database.onversionchange = close;
    return database;
  };
  const start: UseStore = async (mode, callback) => {
    const database = await (opened ??= open());
    const transaction = database.transaction(storeName, mode);
    const work = Promise.resolve(callback(transaction.objectStore(storeName)));
    return withinTime(work, longestWork, () => {
      // Whoever comes next gets a connection of its own.
      opened = undefined;
      database.close();
      abort(transaction);
    });
  };
  return async (mode, callback) => {
    try {
      return await start(mode, callback);
    } catch (error) {
      opened = undefined;
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      return start(mode, callback);
    }
  };
}

/** So that its connection can close; one that has just ended needs none of it. */
function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    return;
  }
}

/** A browser may leave a request unanswered. */
async function withinTime<T>(work: Promise<T>, longest: number, onlate?: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error("The browser's database didn't respond."));
      onlate?.();
    }, longest);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What opens too late is closed, so that nobody waits for it. */
function closeLate(opening: Promise<IDBDatabase>): void {
  opening.then(
    (database) => database.close(),
    () => undefined,
  );
}
