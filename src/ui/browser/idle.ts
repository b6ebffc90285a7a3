/** Runs work as soon as the browser has nothing better to do, unless what it returns is called before. */
export function whenIdle(work: () => void): () => void {
  // Safari has no requestIdleCallback.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const call = requestIdleCallback(work, { timeout: 3000 });
  return () => cancelIdleCallback(call);
}

/** Waits until the browser has painted what is there now. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Lets the browser paint and take input before going on. */
export const yieldToBrowser = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
