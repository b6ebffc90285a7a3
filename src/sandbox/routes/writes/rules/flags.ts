// This file raises flags and takes them back.
import { badParameter, writeFailed } from '../../../http/api-error.ts';
import type { Input } from '../../../input/input.ts';
import type { FlagOption } from '../../../model/derived.ts';
import { findOption, labelOf, type Flaggable } from '../../../store/posts/flags.ts';
import type { Team } from '../../../store/team.ts';
import { requirePrivilege } from './permissions.ts';

/** Gives the option that a call chose, where all that it needs came along. */
export function chooseOption(kind: Flaggable, id: number, input: Input, team: Team): FlagOption {
  requirePrivilege('flag posts', team);
  const option = findOption(team.flags.options(kind, id), input.number('option_id'));
  if (!option) throw badParameter('option_id');
  if (option.needsComment && input.text('comment') === undefined) throw badParameter('comment');
  if (option.needsQuestion && !team.questions.has(input.number('question_id') ?? 0)) {
    throw badParameter('question_id');
  }
  if (!option.isRetraction && team.flags.hasRaised(kind, id)) {
    throw writeFailed(`you have flagged this ${kind} already`);
  }
  return option;
}

interface Flagging {
  readonly option: FlagOption;
  /** What a duplicate repeats, where that was said. */
  readonly originalId: number | undefined;
}

export function flag(kind: Flaggable, id: number, flagging: Flagging, team: Team): void {
  const { option, originalId } = flagging;
  if (option.isRetraction) team.flags.retract(kind, id);
  else {
    const isNamed = option.needsQuestion === true && originalId !== undefined;
    team.flags.raise({ kind, id, label: labelOf(option), ...(isNamed && { originalId }) });
  }
}
