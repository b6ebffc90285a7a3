/** Gives one id after the other, beginning after all that are taken. */
export function createSequence(taken: Iterable<number>): () => number {
  let last = 0;
  for (const id of taken) last = Math.max(last, id);
  return () => (last += 1);
}
