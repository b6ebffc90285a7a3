// Every store has a database of its own, since idb-keyval cannot add one to a database that exists.
import { promisifyRequest } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';

/** After so long a database that does not open is taken for none. Milliseconds. */
const longestOpening = 5000;

/** Whether a database exists: to open it would make it, and nothing is made where nothing is kept. */
export async function hasDatabase(
  factory: IDBFactory | undefined,
  databaseName: string,
): Promise<boolean> {
  try {
    const found = factory && (await withinTime(factory.databases()));
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
    const database = await withinTime(opening, () => closeLate(opening));
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
    return callback(database.transaction(storeName, mode).objectStore(storeName));
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

/** A browser may leave a request unanswered. */
async function withinTime<T>(work: Promise<T>, onlate?: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onlate?.();
      reject(new Error("The browser's database didn't open."));
    }, longestOpening);
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
