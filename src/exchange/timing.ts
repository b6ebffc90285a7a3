import type { Timing } from './outcome.ts';

/** Starts to measure a call; gives the timing so far. */
export function startTiming(): () => Timing {
  const startedAt = Date.now();
  const start = performance.now();
  return () => ({ startedAt, duration: performance.now() - start });
}
