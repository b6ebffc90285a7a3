const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel'] as const;

/** Waits until somebody is at the page: moves the pointer, presses a key, turns the wheel, or comes to a control. */
export const whenPresent = (): Promise<void> =>
  new Promise((resolve) => {
    const noticed = new AbortController();
    const notice = (): void => {
      noticed.abort();
      resolve();
    };
    const { signal } = noticed;
    for (const sign of signs)
      addEventListener(sign, notice, { capture: true, passive: true, signal });
  });
