import type { Attachment } from 'svelte/attachments';

const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/** Up and down move between the search box, the families and the endpoints. */
export const walkWithArrows: Attachment<HTMLElement> = (list) => {
  const press = (event: KeyboardEvent): void => {
    const step = steps.get(event.key);
    if (step === undefined) return;
    event.preventDefault();
    const stops = [
      ...list.querySelectorAll<HTMLElement>('input[type="search"], summary, a'),
    ].filter((stop) => stop.closest('details:not([open]) ul') === null);
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
  };
  list.addEventListener('keydown', press);
  return () => list.removeEventListener('keydown', press);
};
