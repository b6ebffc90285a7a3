import type { Attachment } from 'svelte/attachments';

/** Brings what scrolls within reach of the keyboard. */
export const keyboardScrollable: Attachment<HTMLElement> = (element) => {
  element.tabIndex = 0;
};
