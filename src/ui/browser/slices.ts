// This file does long work without holding up the page.
import { afterPaint, yieldToBrowser } from './idle.ts';

/** Milliseconds after which the page has its turn: well below the 50 that a person notices. */
const slice = 24;

/** A page that is not seen is not painted: then it goes on after that. Milliseconds. */
const longestPaint = 100;

/**
 * Goes through the steps and returns what they come to; undefined once it is stopped. What is done within one slice is done
 * before this returns.
 */
export async function runInSlices<Step, Result>(
  steps: Iterator<Step, Result, void>,
  { signal, first, onstep, onslice }: SliceOptions<Step>,
): Promise<Result | undefined> {
  let done = 0;
  while (!signal.aborted) {
    const end = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      onstep?.(step.value);
      done += 1;
    } while (performance.now() < end && done !== first);
    onslice?.();
    await (done === first ? Promise.race([afterPaint(), pause(longestPaint)]) : yieldToBrowser());
  }
  return undefined;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

interface SliceOptions<Step> {
  readonly signal: AbortSignal;
  /** Steps after which the page is painted: what they have come to can be shown soon. */
  readonly first?: number;
  readonly onstep?: (step: Step) => void;
  /** Called before the page has its turn, when there is more to do. */
  readonly onslice?: () => void;
}
