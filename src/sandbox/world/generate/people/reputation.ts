import type { Member } from './members.ts';
import type { Desk } from '../context.ts';
import type { ReputationChange } from '../../../model/entities.ts';
import { inOrder } from '../sort-by.ts';
import type { Thread } from '../plan/threads.ts';

/** What people gained and lost by votes and accepted answers, by user id. */
export type Ledger = readonly ReputationChange[][];

export function enterThreads(ledger: Ledger, desk: Desk): void {
  for (const thread of desk.threads) {
    enter(ledger, thread.asker, thread.votes);
    for (const { author, votes } of thread.replies) enter(ledger, author, votes);
    enterAcceptance(ledger, thread, desk);
  }
}

/** Accepting one's own answer earns nothing. */
function enterAcceptance(ledger: Ledger, { accepted, asker }: Thread, { calendar }: Desk): void {
  if (accepted === undefined || accepted.author === asker) return;
  const at = calendar.after(accepted.created + 60, 30_000);
  const { author, postId } = accepted;
  enter(ledger, author, [{ at, points: 15, kind: 'answer_accepted', postId }]);
  enter(ledger, asker, [{ at, points: 2, kind: 'asker_accepts_answer', postId }]);
}

function enter(ledger: Ledger, { userId }: Member, changes: readonly ReputationChange[]): void {
  const account = ledger[userId];
  for (const change of changes) account?.push(change);
}

/** All changes of a person, oldest first. */
export function readAccount(ledger: Ledger, userId: number): readonly ReputationChange[] {
  return inOrder(ledger[userId] ?? [], ({ at }) => at);
}
