import type { RedactText } from '../browser/copy.ts';

/** Removes tokens from every text that this origin stores, except those that others look after. */
export function redactStorage(
  page: Window,
  clean: RedactText,
  others: readonly string[] = [],
): void {
  for (const storage of storagesOf(page)) {
    for (const [name, stored] of Object.entries(storage)) {
      const { text, removed } = clean(String(stored));
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
