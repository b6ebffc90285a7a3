// This file tells the states of a question apart.
import { kinds } from '../kinds.ts';
import { Listing } from '../sorting.ts';
import type { Answer, Question } from '../world/model.ts';

export interface Context {
  readonly answers: ReadonlyMap<number, Answer>;
  readonly world: { readonly now: number };
}

/** Answered means an accepted or an upvoted answer; an answer alone is not enough (docs/unanswered-questions). */
export function isAnswered({ acceptedAnswerId, answerIds }: Question, { answers }: Context) {
  const isUpvoted = (id: number) => {
    const answer = answers.get(id);
    return answer !== undefined && answer.upVotes > answer.downVotes;
  };
  return acceptedAnswerId !== undefined || answerIds.some(isUpvoted);
}

export function isUnanswered(question: Question, context: Context) {
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
export function isFeatured({ bounty }: Question, { world }: Context) {
  return bounty !== undefined && bounty.closes > world.now;
}

/** The lists of questions that have endpoints of their own. */
export function createQuestionLists(questions: readonly Question[], context: Context) {
  const list = (belongs: (question: Question, context: Context) => boolean) =>
    new Listing(
      kinds.question,
      questions.filter((question) => belongs(question, context)),
    );
  return {
    questions: new Listing(kinds.question, questions),
    featured: list(isFeatured),
    noAnswers: list(hasNoAnswer),
    unanswered: list(isUnanswered),
  };
}
