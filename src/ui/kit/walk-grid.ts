import type { Attachment } from 'svelte/attachments';
import { hasModifier } from './keys.ts';

/** How far each key goes; the ends of the list are as far as it can. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** Makes the buttons within a single stop for Tab: the arrow keys walk from one to the next. */
export const walkButtons: Attachment<HTMLElement> = (list) => {
  const buttons = (): HTMLElement[] => [...list.querySelectorAll('button')];
  const stopAt = (stop: Element | undefined): void => {
    for (const button of buttons()) button.tabIndex = button === stop ? 0 : -1;
  };
  const press = (event: KeyboardEvent): void => {
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    const all = buttons();
    const at = all.findIndex((button) => button === event.target);
    if (step === undefined || at < 0 || hasModifier(event)) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
  };
  const visit = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLButtonElement) stopAt(target);
  };
  stopAt(buttons()[0]);
  list.addEventListener('keydown', press);
  list.addEventListener('focusin', visit);
  return () => {
    list.removeEventListener('keydown', press);
    list.removeEventListener('focusin', visit);
  };
};
