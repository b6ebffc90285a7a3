// This file keeps the place in the page of whoever uses the keyboard, when the button that was pressed is gone.
import type { Attachment } from 'svelte/attachments';

/** Takes the focus when the element within that had it has been removed or disabled, so that Tab goes on from here. */
export const keepFocus: Attachment<HTMLElement> = (box) => {
  let last: Element | undefined;
  box.tabIndex = -1;

  const isGone = (element: Element): boolean =>
    !element.isConnected || element.matches(':disabled');
  const enter = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : undefined;
  };
  /** Some browsers say that an element loses the focus while it is being removed: that isn't leaving. */
  const leave = ({ target }: FocusEvent): void =>
    queueMicrotask(() => {
      if (target instanceof Element && last === target && !isGone(target)) last = undefined;
    });
  const changes = new MutationObserver(() => {
    if (!last || !isGone(last)) return;
    const isLost = [last, document.body, null].includes(document.activeElement);
    last = undefined;
    if (isLost) box.focus({ preventScroll: true });
  });

  box.addEventListener('focusin', enter);
  box.addEventListener('focusout', leave);
  changes.observe(box, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    changes.disconnect();
    box.removeEventListener('focusin', enter);
    box.removeEventListener('focusout', leave);
  };
};
