import type { Vote } from './votes/cast-votes.ts';

/** What a planned post still waits for: its id until all dates are known, its votes until then as well. */
export interface Pending {
  postId: number;
  /** Oldest first. */
  votes: readonly Vote[];
}

export const noVotes: readonly Vote[] = [];
