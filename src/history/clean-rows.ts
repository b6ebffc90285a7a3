import { promisifyRequest } from 'idb-keyval';
import { cleanDeep } from './clean-deep.ts';

/** Cleans every row of a store, whatever version wrote it: a token stays nowhere, not even as a key. */
export async function cleanRows(
  store: IDBObjectStore,
  clean: (text: string) => string,
): Promise<void> {
  const [keys, values] = await Promise.all([
    promisifyRequest(store.getAllKeys()),
    promisifyRequest<unknown[]>(store.getAll()),
  ]);
  for (const [at, value] of values.entries()) {
    const key = keys[at] ?? '';
    const cleaned = cleanDeep(value, clean);
    const cleanedKey = cleanDeep(key, clean);
    if (cleanedKey !== key) store.delete(key);
    if (cleaned !== value || cleanedKey !== key) store.put(cleaned, cleanedKey);
  }
  await promisifyRequest(store.transaction);
}
