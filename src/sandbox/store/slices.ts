/** Milliseconds after which others may go first. */
const slice = 20;

/** Runs work that says where it can be interrupted. */
export async function runInSlices<Result>(work: Generator<undefined, Result>): Promise<Result> {
  let start = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - start < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  }
}

/** Runs the same work without a break. */
export function runAtOnce<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Lets whoever asks while the work is under way wait for that, instead of doing it again. */
export function shareRunning(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
}
