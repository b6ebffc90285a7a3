// This file gives the badges for answers below certain tags.

import { badges } from '../../content/badges.ts';
import type { Earned } from './badge-progress.ts';
import type { Thread } from '../plan/threads.ts';
import type { Vote } from '../votes/cast-votes.ts';

const scores = { bronze: 10, silver: 15, gold: 30 };

interface Goal {
  readonly score: number;
  /** The votes on each answer of each person, by user id. */
  readonly ballots: Map<number, (readonly Vote[])[]>;
}

/** What is to be reached below each tag, and what it may be reached with. */
export type TagGoals = ReadonlyMap<string, Goal>;

export function createTagGoals(): TagGoals {
  const tagged = badges.filter(({ type }) => type === 'tag_based');
  return new Map(
    tagged.map(({ name, rank }) => [name, { score: scores[rank], ballots: new Map() }]),
  );
}

/** Notes the votes on the answers of some threads. */
export function noteTags(goals: TagGoals, threads: readonly Thread[]): void {
  for (const { draft, replies } of threads) {
    for (const tag of draft.tags) {
      const ballots = goals.get(tag)?.ballots;
      if (ballots === undefined) continue;
      for (const { author, votes } of replies) {
        const own = ballots.get(author.userId);
        if (own === undefined) ballots.set(author.userId, [votes]);
        else own.push(votes);
      }
    }
  }
}

export function tagAwards(goals: TagGoals): Record<string, Earned[]> {
  return Object.fromEntries(
    [...goals].map(([tag, { score, ballots }]) => [
      tag,
      [...ballots].flatMap(([userId, own]) => reach(own, score, userId)),
    ]),
  );
}

/** When the votes on a person's answers first added up to the score. */
function reach(ballots: readonly (readonly Vote[])[], score: number, userId: number): Earned[] {
  const count = ballots.reduce((sum, { length }) => sum + length, 0);
  if (count < score) return [];
  let sum = 0;
  const sorted = ballots.flat().sort((one, other) => one.at - other.at);
  const last = sorted.find(({ points }) => (sum += points > 0 ? 1 : -1) >= score);
  return last ? [{ userId, at: last.at }] : [];
}
