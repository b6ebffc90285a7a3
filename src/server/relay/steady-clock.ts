/** What waiting needs: a clock that never jumps, a way to wait, and chance. */
export interface SteadyClock {
  /** Steady milliseconds, as of `performance.now`: who sets the time of day changes nothing. */
  readonly now: () => number;
  /** Waits; rejects with the reason of the signal as soon as it is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** At least 0 and less than 1. */
  readonly random: () => number;
}

export const steadyClock: SteadyClock = {
  now: () => performance.now(),
  wait: waitFor,
  random: () => Math.random(),
};

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
