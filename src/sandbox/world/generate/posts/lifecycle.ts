// This file decides what else becomes of a question: it may be closed, get a bounty, be protected or shared.

import { DAY } from '../calendar.ts';
import { communityId } from '../people/community.ts';
import type { Desk } from '../context.ts';
import type { Closing } from '../../content/drafts.ts';
import type { Question } from '../../../model/entities.ts';
import type { Thread } from '../plan/threads.ts';
import type { Writable } from '../writable.ts';

export function sealFate(question: Writable<Question>, thread: Thread, desk: Desk): void {
  const { draft, created, asker } = thread;
  const { calendar } = desk;
  if (draft.closed) question.closed = close(draft.closed, thread, desk);
  if (draft.bounty !== undefined) {
    question.bounty = { amount: draft.bounty, closes: calendar.now + 4 * DAY, by: asker.userId };
  }
  if (draft.isProtected === true) {
    question.protectedAt = calendar.after(created + DAY, 30 * DAY);
    // The site itself changes posts too, such as addresses that have moved.
    const at = question.protectedAt;
    question.edited ??= { at, by: communityId };
    question.lastActivity = Math.max(question.lastActivity, at);
  }
  if (draft.isCommunityOwned === true) {
    question.communityOwnedAt = sinceLastVote(thread, desk);
  }
}

function close(closing: Closing, { created, asker }: Thread, desk: Desk) {
  const { calendar, cast } = desk;
  const judge = cast.named(asker === cast.named('zoe') ? 'lukasz' : 'zoe');
  return {
    at: calendar.after(created + 600, DAY),
    reason: closing.reason,
    by: judge.userId,
    ...(closing.reason === 'Duplicate' && { originalId: desk.idOf(closing.original) }),
  };
}

/** Votes on what the community owns earn no reputation, so it takes over after the last one. */
export function sinceLastVote(
  { created, votes }: Pick<Thread, 'created' | 'votes'>,
  { calendar }: Desk,
): number {
  return calendar.between(votes.at(-1)?.at ?? created, calendar.now);
}
