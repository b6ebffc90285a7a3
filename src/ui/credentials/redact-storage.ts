// This file takes out of the storages of the browser what has turned out to be a token since it was kept.
import type { Clean } from '../browser/copy.ts';

/** Cleans every text that this origin keeps, whoever put it there, but those that others look after. */
export function redactStorage(page: Window, clean: Clean, others: readonly string[] = []): void {
  for (const storage of storagesOf(page)) {
    for (const [name, kept] of Object.entries(storage)) {
      const { text, removed } = clean(String(kept));
      if (removed && !others.includes(name)) storage.setItem(name, text);
    }
  }
}

/** A private window may have none, and a browser may refuse to touch them. */
function storagesOf(page: Window): readonly Storage[] {
  return [() => page.localStorage, () => page.sessionStorage].flatMap((storage) => {
    try {
      return [storage()];
    } catch {
      return [];
    }
  });
}
