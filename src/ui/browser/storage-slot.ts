/** Reads, writes and clears one text. */
export interface StorageSlot {
  readonly read: () => string | undefined;
  /** Returns whether the text was stored. */
  readonly write: (text: string) => boolean;
  readonly clear: () => void;
}

/** The slot of the browser's storage under a key; without storage, as in a private window, nothing is stored. */
export function storageSlot(name: string): StorageSlot {
  return {
    read: () => attempt(() => localStorage.getItem(name) ?? undefined),
    write: (text) =>
      attempt(() => {
        localStorage.setItem(name, text);
        return true;
      }) ?? false,
    clear: () => attempt(() => localStorage.removeItem(name)),
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
