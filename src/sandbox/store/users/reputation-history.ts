import type { PostReputationEvent, ReputationEvent } from '../../model/derived.ts';
import type { Person, ReputationChange } from '../../model/entities.ts';
import type { Team } from '../team.ts';

export function isByPost(
  gain: ReputationEvent,
  { posts, deleted }: Team,
): gain is PostReputationEvent {
  const { postId } = gain.change;
  return postId !== undefined && (deleted.has(postId) || posts.get(postId) !== undefined);
}

/** The changes of some people, newest first. */
export function reputationHistory(
  userIds: readonly number[],
  { people }: Team,
): readonly ReputationEvent[] {
  const gains = userIds.flatMap((id) => {
    const changes = people.get(id)?.reputationChanges ?? [];
    return changes.toReversed().map((change) => ({ userId: id, change }));
  });
  return gains.sort((a, b) => b.change.at - a.change.at);
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
