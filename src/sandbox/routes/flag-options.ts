import { resourceTypes } from '../model/resource-types.ts';
import { results } from '../listing/paging.ts';
import { Listing } from '../listing/sorting.ts';
import type { FlagOption } from '../store/flags.ts';
import type { Route, Routes } from './route.ts';
import { requireById } from './need.ts';

export const flagOptions = {
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
  return (call) => results(new Listing(resourceTypes.flag_option, list(call)));
}
