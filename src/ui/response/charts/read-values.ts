import type { Attachment } from 'svelte/attachments';

/** Has the values of a chart read one by one: the one under the pointer, or the next by an arrow key. */
export function readValues(
  count: number,
  current: () => number | undefined,
  read: (at: number | undefined) => void,
): Attachment<HTMLElement> {
  const steps = new Map<string, (at: number) => number>([
    ['ArrowRight', (at) => at + 1],
    ['ArrowDown', (at) => at + 1],
    ['ArrowLeft', (at) => at - 1],
    ['ArrowUp', (at) => at - 1],
    ['Home', () => 0],
    ['End', () => count - 1],
  ]);
  const press = (event: KeyboardEvent): void => {
    const step = steps.get(event.key);
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    read(Math.min(count - 1, Math.max(0, step(current() ?? -1))));
  };
  const point = ({ target }: PointerEvent): void => {
    const place = target instanceof Element ? target.getAttribute('data-at') : null;
    if (place !== null) read(Number(place));
  };
  const leave = (): void => read(undefined);
  return (element) => {
    element.tabIndex = 0;
    element.addEventListener('keydown', press);
    element.addEventListener('pointerover', point);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('blur', leave);
    return () => {
      element.removeEventListener('keydown', press);
      element.removeEventListener('pointerover', point);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('blur', leave);
    };
  };
}
