import type { PostNotice } from '../../model/derived.ts';
import type { Answer, Question } from '../../model/entities.ts';

export interface AnswerLookup {
  readonly answers: { readonly get: (id: number) => Answer | undefined };
  readonly now: () => number;
}

/** Answered means an accepted or an upvoted answer; an answer alone is not enough (docs/unanswered-questions). */
export function isAnswered({ acceptedAnswerId, answerIds }: Question, { answers }: AnswerLookup) {
  const isUpvoted = (id: number) => {
    const answer = answers.get(id);
    return answer !== undefined && answer.upVotes > answer.downVotes;
  };
  return acceptedAnswerId !== undefined || answerIds.some(isUpvoted);
}

export function isUnanswered(question: Question, context: AnswerLookup) {
  return !isAnswered(question, context);
}

export function hasNoAnswer({ answerIds }: Question) {
  return answerIds.length === 0;
}

/** Has answers, but none that was accepted (docs/unaccepted-questions-on-users). */
export function isUnaccepted({ acceptedAnswerId, answerIds }: Question) {
  return answerIds.length > 0 && acceptedAnswerId === undefined;
}

/** Has a bounty that is still open. */
export function isFeatured({ bounty }: Question, { now }: AnswerLookup) {
  return bounty !== undefined && bounty.closes > now();
}

/** How long a bounty is open on the public sites; taken to hold for Teams. */
const week = 7 * 86_400;

/** A lock says why; an open bounty what is wanted by the person who offers it, as recorded. */
export function noticeOf(question: Question, context: AnswerLookup): PostNotice | undefined {
  const { locked, bounty, created } = question;
  if (locked) return { creationDate: locked.at, ownerUserId: locked.by, markdown: locked.notice };
  if (!bounty || !isFeatured(question, context)) return undefined;
  const creationDate = Math.max(created, bounty.closes - week);
  const markdown = 'An answer that holds in production is worth this to me.';
  return { creationDate, ownerUserId: bounty.by, markdown };
}
