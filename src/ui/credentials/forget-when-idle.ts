/** Milliseconds. */
const idleFor = 30 * 60_000;

const messages = {
  idle: 'The token was forgotten after 30 minutes of inactivity.',
  left: 'The token was forgotten because you left the page.',
} as const;

const activityEvents = [
  'pointerdown',
  'pointermove',
  'keydown',
  'wheel',
  'touchstart',
  'focus',
] as const;

/** Calls back after half an hour of inactivity, and when the page is left. Returns how to stop. */
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
      forget(messages.idle);
    }
    page.clearTimeout(timer);
    timer = page.setTimeout(check, last + idleFor - now());
  };
  const notice = (): void => {
    if (now() - last >= idleFor) check();
    last = now();
  };
  const leave = (): void => forget(messages.left);
  for (const event of activityEvents)
    page.addEventListener(event, notice, { capture: true, passive: true });
  page.document.addEventListener('visibilitychange', check);
  page.addEventListener('pageshow', check);
  page.addEventListener('pagehide', leave);
  check();
  return () => {
    page.clearTimeout(timer);
    for (const event of activityEvents) page.removeEventListener(event, notice, { capture: true });
    page.document.removeEventListener('visibilitychange', check);
    page.removeEventListener('pageshow', check);
    page.removeEventListener('pagehide', leave);
  };
}
