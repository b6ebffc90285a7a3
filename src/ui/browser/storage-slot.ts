/** Reads, writes and clears one text. */
export interface StorageSlot {
  readonly read: () => string | undefined;
  /** Returns whether the text was stored. */
  readonly write: (text: string) => boolean;
  readonly clear: () => void;
}

/** The slot of the browser's storage under a key; without storage, as in a private window, nothing is stored. */
export const storageSlot = (name: string): StorageSlot => slotOf(name, () => localStorage);

/** The same, of this tab alone, until it is closed. */
export const tabSlot = (name: string): StorageSlot => slotOf(name, () => sessionStorage);

function slotOf(name: string, storage: () => Storage): StorageSlot {
  return {
    read: () => attempt(() => storage().getItem(name) ?? undefined),
    write: (text) =>
      attempt(() => {
        storage().setItem(name, text);
        return true;
      }) ?? false,
    clear: () => attempt(() => storage().removeItem(name)),
  };
}

function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    // The page works without storage: what was to be stored lasts as long as the page is open.
    return undefined;
  }
}
