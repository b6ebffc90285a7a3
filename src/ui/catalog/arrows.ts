import type { Attachment } from 'svelte/attachments';
import { hasModifier } from '../kit/keys.ts';

/** Says where a key leads from one stop to another; undefined for a key that does not walk. */
const walks: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 1,
  End: (_, last) => last,
};

/** The keys move between the search box and the rows below it, which are a single stop for Tab. */
export const walkWithArrows: Attachment<HTMLElement> = (list) => {
  const press = (event: KeyboardEvent): void => {
    if (hasModifier(event)) return;
    const walk = Object.hasOwn(walks, event.key) ? walks[event.key] : undefined;
    const stops = [
      ...list.querySelectorAll<HTMLElement>('input[type="search"], [data-row]'),
    ].filter((stop) => stop.closest('details:not([open]) ul') === null);
    const at = stops.indexOf(document.activeElement as HTMLElement);
    // In the box itself Home and End move the caret.
    const isCaretKey = at === 0 && !event.key.startsWith('Arrow');
    if (!walk || at < 0 || isCaretKey) return;
    event.preventDefault();
    stops[walk(at, stops.length - 1)]?.focus();
  };
  list.addEventListener('keydown', press);
  return () => list.removeEventListener('keydown', press);
};
