import { itemsResult } from '../../listing/list-result.ts';
import type { FlagOption } from '../../model/derived.ts';
import { requireById } from '../find.ts';
import type { Route, Routes } from '../route.ts';

export const flagOptionsRoutes = {
  'question-flag-options': options(({ input, team }) =>
    team.flags.options('question', requireById(team.questions, input).postId),
  ),
  'question-close-options': options(({ input, team }) =>
    team.flags.closeOptions(requireById(team.questions, input).postId),
  ),
  'answer-flag-options': options(({ input, team }) =>
    team.flags.options('answer', requireById(team.answers, input).postId),
  ),
  'comment-flag-options': options(({ input, team }) =>
    team.flags.options('comment', requireById(team.comments, input).commentId),
  ),
} satisfies Routes;

function options(list: (call: Parameters<Route>[0]) => readonly FlagOption[]): Route {
  return (call) => itemsResult('flag_option', list(call));
}
