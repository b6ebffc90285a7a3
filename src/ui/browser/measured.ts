import type { Attachment } from 'svelte/attachments';

/** Calls back with an element once it is there, and whenever its size has changed. */
export const measured =
  (note: (element: HTMLElement) => void): Attachment<HTMLElement> =>
  (element) => {
    note(element);
    const observer = new ResizeObserver(() => note(element));
    observer.observe(element);
    return () => observer.disconnect();
  };
