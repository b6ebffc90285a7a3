import { itemsResult, listResult } from '../listing/list-result.ts';
import { Listing } from '../listing/listing.ts';
import type { Question } from '../model/entities.ts';
import { resourceTypes } from '../model/resource-types.ts';
import {
  hasNoAnswer,
  isFeatured,
  isUnaccepted,
  isUnanswered,
} from '../store/posts/question-states.ts';
import type { Team } from '../store/team.ts';
import { byIds, nameFilter, ofIds } from './route.ts';
import type { Route, Routes } from './route.ts';

/** People and what they wrote. */
export const userRoutes = {
  users: ({ input, team }) => {
    const hasName = nameFilter(input);
    return listResult(team.people.listing, ({ name }) => hasName(name));
  },
  'users-by-ids': byIds('user'),
  me: ({ team }) => itemsResult('user', team.people.getAll([team.meId])),
  'posts-on-users': ofIds(({ postsBy }) => postsBy),
  'answers-on-users': ofIds(({ answersBy }) => answersBy),
  'questions-on-users': ofIds(({ questionsBy }) => questionsBy),
  'featured-questions-on-users': asked(isFeatured),
  'no-answer-questions-on-users': asked(hasNoAnswer),
  'unaccepted-questions-on-users': asked(isUnaccepted),
  /** Unlike /questions/unanswered, this holds none that no-answers holds (docs/unanswered-questions-on-users). */
  'unanswered-questions-on-users': asked(
    (question, team) => isUnanswered(question, team) && !hasNoAnswer(question),
  ),
  'favorites-on-users': ({ ids, team }) => {
    const saved = new Map<number, number>();
    for (const { questionId, at } of ids.flatMap((id) => team.favorites.of(id))) {
      saved.set(questionId, Math.max(at, saved.get(questionId) ?? 0));
    }
    const { sorts } = resourceTypes.question;
    const added = ({ postId }: Question) => saved.get(postId);
    const found = team.questions.getAll([...saved.keys()]);
    const type = { ...resourceTypes.question, sorts: { ...sorts, added } };
    return listResult(new Listing(type, () => found));
  },
  'suggested-edits-on-users': ofIds(({ suggestedEditsBy }) => suggestedEditsBy),
  'comments-on-users': ofIds(({ commentsBy }) => commentsBy),
  'comments-by-users-to-user': ({ ids, input, team }) => {
    // The path spells it toid for users and toId for me.
    const [addressee] = team.present(input.number('toid') ?? input.number('toId'));
    return listResult(
      team.commentsBy.listingOfAny(ids),
      ({ replyToId }) => replyToId !== undefined && replyToId === addressee,
    );
  },
  'mentions-on-users': ofIds(({ commentsTo }) => commentsTo),
} satisfies Routes;

function asked(belongs: (question: Question, team: Team) => boolean): Route {
  return ({ ids, team }) =>
    listResult(team.questionsBy.listingOfAny(ids), (question) => belongs(question, team));
}
