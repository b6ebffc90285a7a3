import { resourceTypes } from '../model/resource-types.ts';
import { results } from '../listing/paging.ts';
import { Listing } from '../listing/sorting.ts';
import { byIds } from './by-ids.ts';
import type { Routes } from './route.ts';

export const answers = {
  answers: ({ team }) => results(team.all.answers),
  'answers-by-ids': byIds('answer', ({ answers: known }) => known),
  'comments-on-answers': ({ input, team }) =>
    results(team.commentsOn.any(input.numbers('ids').filter((id) => team.answers.has(id)))),
  'questions-by-answer-ids': ({ input, team }) => {
    const ids = input.numbers('ids').map((id) => team.answers.get(id)?.questionId ?? 0);
    const found = [...new Set(ids)].flatMap((id) => team.questions.get(id) ?? []);
    return results(new Listing(resourceTypes.question, found));
  },
} satisfies Routes;
