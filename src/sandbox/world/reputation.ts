import type { Member } from './cast.ts';
import type { ReputationChange } from './model.ts';
import type { Stage } from './stage.ts';
import type { Thread } from './threads.ts';
import type { Vote } from './voting.ts';

interface Gain {
  readonly member: Member;
  readonly change: ReputationChange;
}

/** What each person gained and lost by votes and accepted answers, oldest first, by user id. */
export function reputationOf(
  threads: readonly Thread[],
  votes: ReadonlyMap<number, readonly Vote[]>,
  stage: Stage,
): ReadonlyMap<number, readonly ReputationChange[]> {
  const gains = threads.flatMap((thread) => [
    ...voted(thread.asker, votes.get(thread.questionId), thread.questionId),
    ...thread.replies.flatMap(({ author, answerId }) =>
      voted(author, votes.get(answerId), answerId),
    ),
    ...acceptance(thread, stage),
  ]);
  gains.sort((one, other) => one.change.at - other.change.at);
  const changes = new Map<number, ReputationChange[]>();
  for (const { member, change } of gains) {
    const list = changes.get(member.userId);
    if (list === undefined) changes.set(member.userId, [change]);
    else list.push(change);
  }
  return changes;
}

function voted(member: Member, votes: readonly Vote[] = [], postId: number): Gain[] {
  return votes.map(({ at, isUp }) => ({
    member,
    change: isUp
      ? { at, points: 10, kind: 'post_upvoted', postId }
      : { at, points: -2, kind: 'post_downvoted', postId },
  }));
}

/** Accepting one's own answer earns nothing. */
function acceptance({ accepted, asker }: Thread, { calendar }: Stage): Gain[] {
  if (accepted === undefined || accepted.author === asker) return [];
  const at = calendar.after(accepted.created + 60, 30_000);
  const postId = accepted.answerId;
  return [
    { member: accepted.author, change: { at, points: 15, kind: 'answer_accepted', postId } },
    { member: asker, change: { at, points: 2, kind: 'asker_accepts_answer', postId } },
  ];
}
