import type { Award, ReputationChange } from '../../../model/entities.ts';
import { badges } from '../../content/badges.ts';
import type { PlannedThread } from '../plan/planned.ts';
import { sortBy } from '../sort-by.ts';
import { reached } from './reached.ts';

const scores = { bronze: 10, silver: 15, gold: 30 };

/** The votes on each answer of each person, by user id. */
type Votes = Map<number, (readonly ReputationChange[])[]>;

/** When the votes on a person's answers below a tag first added up to the score of its badge. */
export function tagAwards(threads: readonly PlannedThread[]) {
  const tagged = badges.filter(({ type }) => type === 'tag_based');
  const byTag = new Map<string, Votes>(tagged.map(({ name }) => [name, new Map()]));
  for (const thread of threads) {
    for (const tag of thread.draft.tags) noteAnswers(thread, byTag.get(tag));
  }
  return Object.fromEntries(
    tagged.map(({ name, rank }) => [name, earned(byTag.get(name), scores[rank])]),
  );
}

function noteAnswers({ answers }: PlannedThread, byUser: Votes | undefined): void {
  for (const { author, votes } of byUser ? answers : []) {
    const known = byUser?.get(author.userId);
    if (known) known.push(votes);
    else byUser?.set(author.userId, [votes]);
  }
}

function earned(byUser: Votes = new Map(), score: number): Omit<Award, 'badgeId'>[] {
  return [...byUser].flatMap(([userId, votes]) => {
    const at = reached(
      sortBy(votes.flat(), (vote) => vote.at),
      score,
    );
    return at === undefined ? [] : [{ userId, at }];
  });
}
