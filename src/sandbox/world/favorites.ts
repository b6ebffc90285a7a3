import type { Favorite, Question } from './model.ts';
import { inOrder } from './order.ts';
import type { Stage } from './stage.ts';

interface Reading {
  readonly questions: readonly Question[];
  readonly stage: Stage;
}

export function chooseFavorites(readings: readonly Reading[]): Favorite[] {
  const favorites = readings.flatMap(({ questions, stage }) =>
    questions.flatMap((question) => keepers(question, stage)),
  );
  return inOrder(favorites, ({ at }) => at);
}

/** Who keeps a question at hand: the busy more often, and more often if it is liked. */
function keepers(question: Question, { calendar, cast, random }: Stage): Favorite[] {
  const { postId: questionId, created, ownerId, upVotes } = question;
  const likelihood = 0.0008 * (1 + upVotes);
  const keen = cast.members.filter(
    (member) =>
      member.created < created &&
      member.userId !== ownerId &&
      random.chance(member.activity * likelihood),
  );
  return keen.map(({ userId }) => ({
    userId,
    questionId,
    at: calendar.between(created, calendar.now),
  }));
}
