// This file is a clock for tests: time passes when they say so.
import type { SteadyClock } from '../../../src/server/relay/steady-clock.ts';

export interface VirtualClock extends SteadyClock {
  /** Lets time pass, and lets those who wait go on at their moments. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

interface Waiting {
  readonly until: number;
  readonly resolve: () => void;
}

export function createVirtualClock(random: () => number = () => 0.5): VirtualClock {
  let now = 0;
  let waiting: readonly Waiting[] = [];
  return {
    now: () => now,
    random,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) reject(signal.reason as Error);
        waiting = [...waiting, { until: now + milliseconds, resolve }];
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
    pass: async (milliseconds) => {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const [next] = waiting.toSorted((one, other) => one.until - other.until);
        if (next === undefined || next.until > end) break;
        now = Math.max(now, next.until);
        waiting = waiting.filter((one) => one !== next);
        next.resolve();
        await settle();
      }
      now = end;
    },
  };
}

/** A clock on which nobody waits: the time that is waited for has passed at once. */
export function createHastyClock(): SteadyClock {
  let now = 0;
  return {
    now: () => now,
    wait: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
    random: () => 0,
  };
}

/** Until nothing more happens by itself. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
