import { kinds } from '../model/resource-types.ts';
import { results } from '../listing/paging.ts';
import { Listing } from '../listing/sorting.ts';
import type { FlagOption } from '../store/flags.ts';
import type { Route, Routes } from './route.ts';
import { need } from './need.ts';

export const flagOptions: Routes = {
  'question-flag-options': options(({ input, team }) =>
    team.flags.options('question', need(team.questions, input).postId),
  ),
  'question-close-options': options(({ input, team }) =>
    team.flags.closeOptions(need(team.questions, input).postId),
  ),
  'answer-flag-options': options(({ input, team }) =>
    team.flags.options('answer', need(team.answers, input).postId),
  ),
  'comment-flag-options': options(({ input, team }) =>
    team.flags.options('comment', need(team.comments, input).commentId),
  ),
};

function options(list: (call: Parameters<Route>[0]) => readonly FlagOption[]): Route {
  return (call) => results(new Listing(kinds.flag_option, list(call)));
}
