import type { ReputationChange } from '../../../model/entities.ts';
import type { Batch, PlannedThread } from '../plan/planned.ts';
import type { Member } from './members.ts';

/** What people gained and lost by votes and accepted answers, by user id; in no order. */
export type ReputationHistories = Map<number, ReputationChange[]>;

export function addReputation(histories: ReputationHistories, batch: Batch): void {
  for (const thread of batch.threads) {
    add(histories, thread.author, thread.votes);
    for (const { author, votes } of thread.answers) add(histories, author, votes);
    addAcceptance(histories, thread, batch);
  }
}

/** Accepting one's own answer earns nothing. */
function addAcceptance(
  histories: ReputationHistories,
  { accepted, author: asker }: PlannedThread,
  { calendar }: Batch,
): void {
  if (accepted === undefined || accepted.author === asker) return;
  const at = calendar.after(accepted.created + 60, 30_000);
  const { author, postId } = accepted;
  add(histories, author, [{ at, points: 15, kind: 'answer_accepted', postId }]);
  add(histories, asker, [{ at, points: 2, kind: 'asker_accepts_answer', postId }]);
}

function add(
  histories: ReputationHistories,
  { userId }: Member,
  changes: readonly ReputationChange[],
): void {
  const history = histories.get(userId);
  if (history) history.push(...changes);
  else histories.set(userId, [...changes]);
}
