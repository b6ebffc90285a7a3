import type { PostReputationEvent, ReputationEvent } from '../../model/derived.ts';
import type { Person, ReputationChange } from '../../model/entities.ts';
import type { Team } from '../team.ts';

export function isByPost(
  event: ReputationEvent,
  { posts, deleted }: Team,
): event is PostReputationEvent {
  const { postId } = event;
  return postId !== undefined && (deleted.has(postId) || posts.get(postId) !== undefined);
}

/** The changes of some people, newest first. */
export function reputationHistory(
  userIds: readonly number[],
  { people }: Team,
): readonly ReputationEvent[] {
  const events = userIds.flatMap((userId) => {
    const changes = people.get(userId)?.reputationChanges ?? [];
    return changes.toReversed().map((change) => ({ userId, ...change }));
  });
  return events.sort((a, b) => b.at - a.at);
}

/** When somebody last gained in one way by a post. */
export function lastChangeByPost(
  person: Person | undefined,
  kind: ReputationChange['kind'],
  post: number,
) {
  return person?.reputationChanges.findLast(
    (change) => change.kind === kind && change.postId === post,
  )?.at;
}
