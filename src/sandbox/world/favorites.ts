import type { Favorite, Question } from './model.ts';
import type { Stage } from './stage.ts';

/** Which questions people keep at hand: the liked ones, by those who write much. */
export function chooseFavorites(questions: readonly Question[], stage: Stage): Favorite[] {
  const { calendar, cast, random } = stage;
  const favorites = questions.flatMap((question) =>
    cast.members
      .filter((member) => member.created < question.created && member.userId !== question.ownerId)
      .filter(({ draft }) => random.chance(draft.activity * 0.0008 * (1 + question.upVotes)))
      .map(({ userId }) => ({
        userId,
        questionId: question.postId,
        at: calendar.between(question.created, calendar.now),
      })),
  );
  return favorites.sort((one, other) => one.at - other.at);
}
