import { itemsResult, listResult } from '../../listing/list-result.ts';
import { byIds } from '../find.ts';
import type { Routes } from '../route.ts';

export const answersRoutes = {
  answers: ({ team }) => listResult(team.all.answers),
  'answers-by-ids': byIds('answer', ({ answers: known }) => known),
  'comments-on-answers': ({ input, team }) =>
    listResult(
      team.commentsOn.listingOfAny(input.numbers('ids').filter((id) => team.answers.has(id))),
    ),
  'questions-by-answer-ids': ({ input, team }) => {
    const ids = input.numbers('ids').map((id) => team.answers.get(id)?.questionId ?? 0);
    const found = [...new Set(ids)].flatMap((id) => team.questions.get(id) ?? []);
    return itemsResult('question', found);
  },
} satisfies Routes;
