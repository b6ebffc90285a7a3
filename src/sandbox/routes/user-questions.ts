import { resourceTypes } from '../model/resource-types.ts';
import { results } from '../listing/paging.ts';
import { Listing } from '../listing/sorting.ts';
import { hasNoAnswer, isFeatured, isUnaccepted, isUnanswered } from '../store/questions.ts';
import type { Team } from '../store/team.ts';
import type { Question } from '../model/entities.ts';
import { mine, named } from './people.ts';
import type { OfPeople } from './people.ts';
import type { Routes } from './route.ts';

const all = asked(() => true);
const featured = asked(isFeatured);
const noAnswers = asked(hasNoAnswer);
const unaccepted = asked(isUnaccepted);
/** Unlike /questions/unanswered, this holds none that no-answers holds (docs/unanswered-questions-on-users). */
const unanswered = asked(
  (question, team) => isUnanswered(question, team) && !hasNoAnswer(question),
);

const favorites: OfPeople = (ids, { team }) => {
  const saved = new Map<number, number>();
  for (const { questionId, at } of ids.flatMap((id) => team.favorites.of(id))) {
    saved.set(questionId, Math.max(at, saved.get(questionId) ?? 0));
  }
  const { sorts } = resourceTypes.question;
  const added = ({ postId }: Question) => saved.get(postId);
  const found = [...saved.keys()].flatMap((id) => team.questions.get(id) ?? []);
  return results(new Listing({ ...resourceTypes.question, sorts: { ...sorts, added } }, found));
};

export const userQuestions = {
  'questions-on-users': named(all),
  'me-questions': mine(all),
  'featured-questions-on-users': named(featured),
  'me-featured-questions': mine(featured),
  'no-answer-questions-on-users': named(noAnswers),
  'me-no-answer-questions': mine(noAnswers),
  'unaccepted-questions-on-users': named(unaccepted),
  'me-unaccepted-questions': mine(unaccepted),
  'unanswered-questions-on-users': named(unanswered),
  'me-unanswered-questions': mine(unanswered),
  'favorites-on-users': named(favorites),
  'me-favorites': mine(favorites),
} satisfies Routes;

function asked(belongs: (question: Question, team: Team) => boolean): OfPeople {
  return (ids, { team }) =>
    results(team.questionsBy.any(ids), (question) => belongs(question, team));
}
