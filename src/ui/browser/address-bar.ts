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

export function browserAddressBar(page: Window): BrowserAddressBar {
  let pending: string | undefined;
  let timer: number | undefined;
  const flush = (): void => {
    page.clearTimeout(timer);
    timer = undefined;
    if (pending !== undefined) page.history.replaceState(null, '', pending);
    pending = undefined;
  };
  return {
    replace: (fragment) => {
      pending = fragment;
      timer ??= page.setTimeout(flush, pause);
    },
    push: (fragment) => {
      flush();
      page.history.pushState(null, '', fragment);
    },
    listen: (open) => {
      const moved = (): void => {
        // What was about to be written belongs to the entry that was left.
        pending = undefined;
        open(page.location.hash);
      };
      page.addEventListener('popstate', moved);
      page.addEventListener('pagehide', flush);
      return () => {
        page.removeEventListener('popstate', moved);
        page.removeEventListener('pagehide', flush);
      };
    },
  };
}
