/** Goes through all steps of what is done in slices, and returns what they come to. */
export function finish<Result>(steps: Iterator<unknown, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
