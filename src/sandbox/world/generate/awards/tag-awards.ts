import { badges } from '../../content/badges.ts';
import type { Award, ReputationChange } from '../../../model/entities.ts';
import type { PlannedThread } from '../plan/planned.ts';
import { sortBy } from '../sort-by.ts';
import { reached } from './reached.ts';

const scores = { bronze: 10, silver: 15, gold: 30 };

/** When the votes on a person's answers below a tag first added up to the score of its badge. */
export function tagAwards(threads: readonly PlannedThread[]) {
  const tagged = badges.filter(({ type }) => type === 'tag_based');
  return Object.fromEntries(
    tagged.map(({ name, rank }) => [name, earnedBelow(name, scores[rank], threads)]),
  );
}

function earnedBelow(
  tag: string,
  score: number,
  threads: readonly PlannedThread[],
): Omit<Award, 'badgeId'>[] {
  const byUser = new Map<number, ReputationChange[]>();
  for (const { draft, answers } of threads) {
    if (!draft.tags.some((name) => name === tag)) continue;
    for (const { author, votes } of answers) {
      const known = byUser.get(author.userId);
      if (known) known.push(...votes);
      else byUser.set(author.userId, [...votes]);
    }
  }
  return [...byUser].flatMap(([userId, votes]) => {
    const at = reached(
      sortBy(votes, (vote) => vote.at),
      score,
    );
    return at === undefined ? [] : [{ userId, at }];
  });
}
