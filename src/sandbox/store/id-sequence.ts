/** Gives one id after the other, beginning after all that are taken. */
export function createIdSequence(...taken: readonly Iterable<number>[]): () => number {
  let last = 0;
  for (const ids of taken) for (const id of ids) last = Math.max(last, id);
  return () => (last += 1);
}
