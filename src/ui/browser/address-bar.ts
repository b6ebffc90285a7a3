import type { StorageSlot } from './storage-slot.ts';

/** Browsers refuse more than some hundred changes in a few seconds, so that keystrokes are gathered. Milliseconds. */
const pause = 250;

/** The fragment of the page's address. */
export interface AddressBar {
  readonly replace: (fragment: string) => void;
  readonly push: (fragment: string) => void;
}

export interface BrowserAddressBar extends AddressBar {
  /** Calls back with the fragment when a person goes back, forward, or edits the address. Returns how to stop. */
  readonly listen: (open: (fragment: string) => void) => () => void;
}

/**
 * The address bar of a page. A reload may ask for an address of some moments before the page was left, so that what the page
 * wrote, or was about to write, goes through `slot`.
 */
export function browserAddressBar(
  page: Window,
  slot: StorageSlot,
  wasReloaded = isReload(page.performance),
): BrowserAddressBar {
  const left = slot.read();
  slot.clear();
  if (left !== undefined && wasReloaded) page.history.replaceState(null, '', left);
  let pending: string | undefined;
  let timer: number | undefined;
  /** Whether the address is one that the page wrote. */
  let isOwn = false;
  const flush = (): void => {
    page.clearTimeout(timer);
    timer = undefined;
    if (pending === undefined) return;
    page.history.replaceState(null, '', pending);
    pending = undefined;
    isOwn = true;
  };
  return {
    replace: (fragment) => {
      pending = fragment;
      timer ??= page.setTimeout(flush, pause);
    },
    push: (fragment) => {
      flush();
      page.history.pushState(null, '', fragment);
      isOwn = true;
    },
    listen: (open) => {
      const moved = (): void => {
        // What was about to be written belongs to the entry that was left.
        pending = undefined;
        isOwn = false;
        open(page.location.hash);
      };
      const leave = (): void => {
        flush();
        // A page that is come back to is left once more: what waited the first time is out of date then.
        if (isOwn) slot.write(page.location.hash);
        else slot.clear();
      };
      page.addEventListener('popstate', moved);
      page.addEventListener('pagehide', leave);
      return () => {
        page.removeEventListener('popstate', moved);
        page.removeEventListener('pagehide', leave);
      };
    },
  };
}

function isReload(performance: Performance): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((entry) => 'type' in entry && entry.type === 'reload');
}
