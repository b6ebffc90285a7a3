// This file forgets the token when nobody has used the page for a while, and when the page is left.

/** Milliseconds. */
const idleFor = 30 * 60_000;

const farewell = {
  idle: 'The token was forgotten, because the page was not used for 30 minutes.',
  left: 'The token was forgotten, because the page was left.',
} as const;

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'focus'] as const;

/** Calls back after half an hour without a sign of life, and when the page is left. Returns how to stop. */
export function forgetWhenIdle(
  page: Window,
  now: () => number,
  forget: (warning: string) => void,
): () => void {
  let last = now();
  let timer: number | undefined;
  /** Also after the computer slept, when no timer ran. */
  const check = (): void => {
    if (now() - last >= idleFor) {
      last = now();
      forget(farewell.idle);
    }
    page.clearTimeout(timer);
    timer = page.setTimeout(check, last + idleFor - now());
  };
  const notice = (): void => {
    if (now() - last >= idleFor) check();
    last = now();
  };
  const leave = (): void => forget(farewell.left);
  for (const sign of signs) page.addEventListener(sign, notice, { capture: true, passive: true });
  page.document.addEventListener('visibilitychange', check);
  page.addEventListener('pageshow', check);
  page.addEventListener('pagehide', leave);
  check();
  return () => {
    page.clearTimeout(timer);
    for (const sign of signs) page.removeEventListener(sign, notice, { capture: true });
    page.document.removeEventListener('visibilitychange', check);
    page.removeEventListener('pageshow', check);
    page.removeEventListener('pagehide', leave);
  };
}
