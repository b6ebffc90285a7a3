import type { Question } from '../../../model/entities.ts';
import { DAY } from '../calendar.ts';
import type { Closing } from '../../content/drafts.ts';
import type { GeneratorContext } from '../context.ts';
import { communityId } from '../people/community.ts';
import type { PlannedPost, PlannedThread } from '../plan/planned.ts';

/** What else becomes of a question: it may be closed, get a bounty, be protected or taken over by the community. */
export function drawLifecycle(
  question: Question,
  thread: PlannedThread,
  context: GeneratorContext,
): Partial<Question> {
  const { draft, author } = thread;
  const { closed, bounty, isProtected, isCommunityOwned } = draft;
  const closes = context.calendar.now + 4 * DAY;
  return {
    ...(closed && { closed: close(closed, thread, context) }),
    ...(bounty !== undefined && { bounty: { amount: bounty, closes, by: author.userId } }),
    ...(isProtected === true && protect(question, context)),
    ...(isCommunityOwned === true && { communityOwnedAt: drawTakeover(thread, context) }),
  };
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

/** The site itself changes posts too, such as addresses that have moved. */
function protect({ created, edited, lastActivity }: Question, { calendar }: GeneratorContext) {
  const at = calendar.after(created + DAY, 30 * DAY);
  return {
    protectedAt: at,
    edited: edited ?? { at, by: communityId },
    lastActivity: Math.max(lastActivity, at),
  };
}

/** Votes on what the community owns earn no reputation, so it takes over after the last one. */
export function drawTakeover(
  { created, votes }: PlannedPost,
  { calendar }: GeneratorContext,
): number {
  return calendar.between(votes.at(-1)?.at ?? created, calendar.now);
}
