import { badParameterError, writeFailedError } from '../../http/api-error.ts';
import type { FlagOption } from '../../model/derived.ts';
import type { Flaggable } from '../../model/entities.ts';
import { findOption, labelOf } from '../../store/posts/flags.ts';
import { requireById } from '../route.ts';
import type { Route, RouteCall, Routes } from '../route.ts';
import { requirePrivilege } from './permissions.ts';
import { respondToWrite } from './write.ts';

export const flagWrites = {
  'create-question-flag': flag('question'),
  'create-answer-flag': flag('answer'),
  'create-comment-flag': flag('comment'),
} satisfies Routes;

/** Raises a flag or takes one back. It changes nothing that the response shows. */
function flag(kind: Flaggable): Route {
  return (call) => {
    const { input, team } = call;
    const item = requireById<Flaggable>(kind, call);
    const id = input.number('id') ?? 0;
    const option = chooseOption(kind, id, call);
    return respondToWrite<Flaggable>(kind, call, item, () => {
      if (option.isRetraction) {
        team.flags.retract(kind, id);
        return;
      }
      const originalId = option.needsQuestion && input.number('question_id');
      const original = originalId === undefined ? {} : { originalId };
      team.flags.raise({ kind, id, label: labelOf(option), ...original });
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
