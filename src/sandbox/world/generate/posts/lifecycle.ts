import type { Question } from '../../../model/entities.ts';
import type { Closing } from '../../content/drafts.ts';
import { DAY } from '../calendar.ts';
import type { GeneratorContext } from '../context.ts';
import { communityId } from '../people/community.ts';
import type { PlannedPost, PlannedThread } from '../plan/planned.ts';

/** A record while it is being written: what all of its kind have comes first and at once, so they are stored alike. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What else becomes of a question: it may be closed, get a bounty, be protected or taken over by the community. */
export function addLifecycle(
  question: Writable<Question>,
  thread: PlannedThread,
  context: GeneratorContext,
): void {
  const { draft, author, created } = thread;
  const { calendar } = context;
  if (draft.closed) question.closed = close(draft.closed, thread, context);
  if (draft.bounty !== undefined) {
    question.bounty = { amount: draft.bounty, closes: calendar.now + 4 * DAY, by: author.userId };
  }
  if (draft.isProtected === true) {
    const at = calendar.after(created + DAY, 30 * DAY);
    question.protectedAt = at;
    // The site itself changes posts too, such as addresses that have moved.
    question.edited ??= { at, by: communityId };
    question.lastActivity = Math.max(question.lastActivity, at);
  }
  if (draft.isCommunityOwned === true) question.communityOwnedAt = drawTakeover(thread, context);
}

function close(closing: Closing, { created, author }: PlannedThread, context: GeneratorContext) {
  const { calendar, members, links } = context;
  const closer = members.named(author === members.named('zoe') ? 'lukasz' : 'zoe');
  return {
    at: calendar.after(created + 600, DAY),
    reason: closing.reason,
    by: closer.userId,
    ...(closing.reason === 'Duplicate' && { originalId: links.idOf(closing.original) }),
  };
}

/** Votes on what the community owns earn no reputation, so it takes over after the last one. */
export function drawTakeover(
  { created, votes }: PlannedPost,
  { calendar }: GeneratorContext,
): number {
  return calendar.between(votes.at(-1)?.at ?? created, calendar.now);
}
