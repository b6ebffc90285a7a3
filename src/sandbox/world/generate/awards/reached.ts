import type { ReputationChange } from '../../../model/entities.ts';

/** When votes, oldest first, made a score for the first time. */
export function reached(votes: readonly ReputationChange[], score: number): number | undefined {
  if (votes.length < score) return undefined;
  let sum = 0;
  return votes.find(({ points }) => (sum += Math.sign(points)) >= score)?.at;
}
