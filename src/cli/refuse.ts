// This file prints what is wrong, to a person or to a program; no secret is in it.
import { withoutSecret } from '../secrets/explain-pasted.ts';
import { exitCodes } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Something wrong with what was asked for. */
export interface Refusal {
  /** The parameter that it is about; `team` for the slug. */
  readonly parameter?: string;
  /** The value, what is expected, and what to do. */
  readonly message: string;
  /** The command itself was not understood. */
  readonly isUsage?: true;
}

interface Output extends Pick<Surroundings, 'print' | 'tell' | 'token'> {
  readonly json: boolean;
}

/** Prints every problem: a line each, or an object with `problems`. Gives the exit code. */
export function refuse(refusals: readonly Refusal[], { json, print, tell, token }: Output): number {
  const clean = (text: string): string => withoutSecret(text, [token]);
  const problems = refusals.map(({ parameter, message }) => ({
    // A name that was made up may be a secret as well.
    ...(parameter !== undefined && clean(parameter) === parameter && { parameter }),
    message: clean(message),
  }));
  if (json) print(`${JSON.stringify({ problems }, null, 2)}\n`);
  else
    for (const { parameter, message } of problems)
      tell(parameter === undefined ? message : `${parameter}: ${message}`);
  return refusals.some(({ isUsage }) => isUsage) ? exitCodes.usage : exitCodes.refused;
}
