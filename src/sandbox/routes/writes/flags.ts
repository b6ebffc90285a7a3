import { badParameterError, writeFailedError } from '../../http/api-error.ts';
import type { FlagOption } from '../../model/derived.ts';
import type { Records } from '../../model/records.ts';
import { findOption, labelOf } from '../../store/posts/flags.ts';
import type { Flaggable } from '../../store/posts/flags.ts';
import type { Team } from '../../store/team.ts';
import { requireById } from '../find.ts';
import type { Route, RouteCall, Routes } from '../route.ts';
import { requirePrivilege } from './rules/permissions.ts';
import { respondToWrite } from './write.ts';

export const flagWrites = {
  'create-question-flag': flag('question', ({ questions }) => questions),
  'create-answer-flag': flag('answer', ({ answers }) => answers),
  'create-comment-flag': flag('comment', ({ comments }) => comments),
} satisfies Routes;

/** Raises a flag or takes one back. It changes nothing that the response shows. */
function flag<Name extends Flaggable>(
  kind: Name,
  known: (team: Team) => { readonly get: (id: number) => Records[Name] | undefined },
): Route {
  return (call) => {
    const { input, team } = call;
    const item = requireById(known(team), input);
    const id = input.number('id') ?? 0;
    const option = chooseOption(kind, id, call);
    return respondToWrite<Name>(kind, call, item, () => {
      store(kind, id, option, call);
      return item;
    });
  };
}

/** Gives the option that a call chose, where all that it needs came along. */
function chooseOption(kind: Flaggable, id: number, { input, team }: RouteCall): FlagOption {
  requirePrivilege('flag posts', team);
  const option = findOption(team.flags.options(kind, id), input.number('option_id'));
  if (!option) throw badParameterError('option_id');
  if (option.needsComment && input.text('comment') === undefined)
    throw badParameterError('comment');
  if (option.needsQuestion && !team.questions.has(input.number('question_id') ?? 0)) {
    throw badParameterError('question_id');
  }
  if (!option.isRetraction && team.flags.hasRaised(kind, id)) {
    throw writeFailedError(`you have flagged this ${kind} already`);
  }
  return option;
}

function store(kind: Flaggable, id: number, option: FlagOption, { input, team }: RouteCall) {
  if (option.isRetraction) {
    team.flags.retract(kind, id);
    return;
  }
  const originalId = input.number('question_id');
  const isNamed = option.needsQuestion === true && originalId !== undefined;
  team.flags.raise({ kind, id, label: labelOf(option), ...(isNamed && { originalId }) });
}
