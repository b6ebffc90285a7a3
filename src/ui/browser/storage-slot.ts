// This file keeps one text in the storage of the browser, or does without where it has none, as in a private window.

/** Reads, writes and clears one text. */
export interface StorageSlot {
  readonly read: () => string | undefined;
  /** Gives whether the text is kept. */
  readonly write: (text: string) => boolean;
  readonly clear: () => void;
}

/** What the browser keeps under a name. */
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
    // The page works without: what is to be kept then lasts as long as the page is open.
    return undefined;
  }
}
