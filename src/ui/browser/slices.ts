// This file does long work without holding up the page.

/** Milliseconds after which the page has its turn: well below the 50 that a person notices. */
const slice = 24;

/**
 * Goes through the steps and returns what they come to; undefined once it is stopped. What is done within one slice is done
 * before this returns.
 */
export async function runInSlices<Step, Result>(
  steps: Iterator<Step, Result, void>,
  { signal, onstep, onslice }: SliceOptions<Step>,
): Promise<Result | undefined> {
  while (!signal.aborted) {
    const end = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      onstep?.(step.value);
    } while (performance.now() < end);
    onslice?.();
    await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}

interface SliceOptions<Step> {
  readonly signal: AbortSignal;
  readonly onstep?: (step: Step) => void;
  /** Called before the page has its turn, when there is more to do. */
  readonly onslice?: () => void;
}
