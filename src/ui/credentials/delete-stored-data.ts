/** Empties every storage of this origin; returns whether all of it was deleted. */
export async function deleteStoredData(page: Window): Promise<boolean> {
  const outcomes = await Promise.allSettled([
    attempt(() => page.localStorage.clear()),
    attempt(() => page.sessionStorage.clear()),
    deleteDatabases(page.indexedDB),
    deleteCaches(page.caches),
  ]);
  return outcomes.every(({ status }) => status === 'fulfilled');
}

/** A storage that may not be touched throws at once. */
async function attempt(work: () => void): Promise<void> {
  await Promise.resolve();
  work();
}

async function deleteDatabases(databases: IDBFactory | undefined): Promise<void> {
  const found = (await databases?.databases()) ?? [];
  await Promise.all(
    found.map(
      ({ name = '' }) =>
        new Promise<void>((resolve, reject) => {
          const request = databases?.deleteDatabase(name);
          if (!request) {
            resolve();
            return;
          }
          request.onsuccess = () => resolve();
          request.onerror = () => reject(new Error(`The database ${name} was not deleted.`));
          // It goes once the other pages that hold it open are closed.
          request.onblocked = () => reject(new Error(`Another page uses the database ${name}.`));
        }),
    ),
  );
}

async function deleteCaches(caches: CacheStorage | undefined): Promise<void> {
  const names = (await caches?.keys()) ?? [];
  for (const name of names) await caches?.delete(name);
}
