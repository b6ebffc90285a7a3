import { listResult } from '../../listing/list-result.ts';
import type { Listing } from '../../listing/listing.ts';
import type { Question } from '../../model/entities.ts';
import { hasNoAnswer, isFeatured, isUnanswered } from '../../store/posts/question-states.ts';
import type { Team } from '../../store/team.ts';
import { byIds } from '../find.ts';
import type { Route, Routes } from '../route.ts';
import { relatedTo } from './related.ts';
import { withAllTags } from './tagged.ts';

export const questionsRoutes = {
  questions: tagged(({ all }) => all.questions),
  'questions-by-ids': byIds('question', ({ questions: known }) => known),
  'answers-on-questions': ({ input, team }) =>
    listResult(team.answersTo.listingOfAny(input.numbers('ids'))),
  'comments-on-questions': ({ input, team }) =>
    listResult(
      team.commentsOn.listingOfAny(input.numbers('ids').filter((id) => team.questions.has(id))),
    ),
  'linked-questions': ({ input, team }) =>
    listResult(team.questionsLinkingTo.listingOfAny(input.numbers('ids'))),
  'related-questions': ({ input, team }) => listResult(relatedTo(input.numbers('ids'), team)),
  'featured-questions': tagged(({ all }) => all.questions, isFeatured),
  'no-answer-questions': tagged(({ all }) => all.questions, hasNoAnswer),
  'unanswered-questions': tagged(({ all }) => all.questions, isUnanswered),
  'unanswered-questions-my-tags': ({ team }) =>
    listResult(team.questionsTagged.listingOfAny(team.preferences.favorite), (question) =>
      isUnanswered(question, team),
    ),
} satisfies Routes;

function tagged(
  list: (team: Team) => Listing<'question'>,
  belongs?: (question: Question, team: Team) => boolean,
): Route {
  return ({ input, team }) =>
    withAllTags(
      {
        all: list(team),
        byTag: team.questionsTagged,
        ...(belongs && { belongs: (question: Question) => belongs(question, team) }),
      },
      input.texts('tagged').map(team.tagging.resolve),
    );
}
