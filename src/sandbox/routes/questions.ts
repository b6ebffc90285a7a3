import { results } from '../listing/paging.ts';
import type { Listing } from '../listing/sorting.ts';
import { hasNoAnswer, isFeatured, isUnanswered } from '../store/questions.ts';
import type { Team } from '../store/team.ts';
import type { Question } from '../model/entities.ts';
import { byIds } from './by-ids.ts';
import { relatedTo } from './related.ts';
import type { Route, Routes } from './route.ts';
import { withAllTags } from './tagged.ts';

export const questions = {
  questions: tagged(({ all }) => all.questions),
  'questions-by-ids': byIds('question', ({ questions: known }) => known),
  'answers-on-questions': ({ input, team }) => results(team.answersTo.any(input.numbers('ids'))),
  'comments-on-questions': ({ input, team }) =>
    results(team.commentsOn.any(input.numbers('ids').filter((id) => team.questions.has(id)))),
  'linked-questions': ({ input, team }) =>
    results(team.questionsLinkingTo.any(input.numbers('ids'))),
  'related-questions': ({ input, team }) => results(relatedTo(input.numbers('ids'), team)),
  'featured-questions': tagged(({ all }) => all.featured, isFeatured),
  'no-answer-questions': tagged(({ all }) => all.noAnswers, hasNoAnswer),
  'unanswered-questions': tagged(({ all }) => all.unanswered, isUnanswered),
  'unanswered-questions-my-tags': ({ team }) =>
    results(team.questionsTagged.any(team.preferences.favorite), (question) =>
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
