// This file has the demo user lose some reputation by what is there no more. Nothing is drawn.
import type { DeletedPost, Person } from '../../../model/entities.ts';
import { DAY } from '../calendar.ts';
import { book, reputationAt } from './reputation-changes.ts';

/** An answer from before all others; no answer that is there has this id. */
const answerId = 2_000;

export const deleted: readonly DeletedPost[] = [{ postId: answerId, type: 'answer' }];

export function addLosses(people: readonly Person[], meId: number): readonly Person[] {
  const { created = 0, lastAccess = 0 } = people[meId - 1] ?? {};
  if (lastAccess - created < 2 * DAY) return people;
  const postId = answerId;
  const without = book(
    people,
    meId,
    { at: created + DAY, points: 10, kind: 'post_upvoted', postId },
    { at: created + 2 * DAY, points: -10, kind: 'post_deleted', postId },
  );
  const leaver = people.find(({ gone }) => gone === 'deleted');
  if (!leaver || reputationAt(people[meId - 1], leaver.lastAccess) <= 10) return without;
  // Who is deleted takes a vote along.
  const change = { points: -10, kind: 'user_deleted' } as const;
  return book(without, meId, { at: leaver.lastAccess, ...change });
}
