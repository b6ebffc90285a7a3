import { listResult } from '../../listing/list-result.ts';
import { Listing } from '../../listing/listing.ts';
import type { Question } from '../../model/entities.ts';
import { resourceTypes } from '../../model/resource-types.ts';
import {
  hasNoAnswer,
  isFeatured,
  isUnaccepted,
  isUnanswered,
} from '../../store/posts/question-states.ts';
import type { Team } from '../../store/team.ts';
import type { Routes } from '../route.ts';
import { withMe } from './with-me.ts';
import type { UsersRoute } from './with-me.ts';

export const userQuestionsRoutes = {
  ...withMe(['questions-on-users', 'me-questions'], asked()),
  ...withMe(['featured-questions-on-users', 'me-featured-questions'], asked(isFeatured)),
  ...withMe(['no-answer-questions-on-users', 'me-no-answer-questions'], asked(hasNoAnswer)),
  ...withMe(['unaccepted-questions-on-users', 'me-unaccepted-questions'], asked(isUnaccepted)),
  /** Unlike /questions/unanswered, this holds none that no-answers holds (docs/unanswered-questions-on-users). */
  ...withMe(
    ['unanswered-questions-on-users', 'me-unanswered-questions'],
    asked((question, team) => isUnanswered(question, team) && !hasNoAnswer(question)),
  ),
  ...withMe(['favorites-on-users', 'me-favorites'], (ids, { team }) => {
    const saved = new Map<number, number>();
    for (const { questionId, at } of ids.flatMap((id) => team.favorites.of(id))) {
      saved.set(questionId, Math.max(at, saved.get(questionId) ?? 0));
    }
    const { sorts } = resourceTypes.question;
    const added = ({ postId }: Question) => saved.get(postId);
    const found = [...saved.keys()].flatMap((id) => team.questions.get(id) ?? []);
    const type = { ...resourceTypes.question, sorts: { ...sorts, added } };
    return listResult(new Listing(type, () => found));
  }),
} satisfies Routes;

function asked(belongs: (question: Question, team: Team) => boolean = () => true): UsersRoute {
  return (ids, { team }) =>
    listResult(team.questionsBy.listingOfAny(ids), (question) => belongs(question, team));
}
