// This file lists what is wrong with a draft, field by field and between fields.
import type { Parameter } from '../catalog/parameter.ts';
import { checkAcross } from './across.ts';
import { checkValue } from './check.ts';
import type { Clock } from './date.ts';
import { inputsOf, textOf, type Draft } from './draft.ts';
import type { Problem } from './problem.ts';
import { teamProblem } from './team.ts';

/** Every problem in the order of the form, at most one for each field. */
export function problemsOf(draft: Draft, team: string, clock: Clock): readonly Problem[] {
  const found = new Map<string, Problem>();
  const add = (problem: Problem | undefined): void => {
    if (problem && !found.has(problem.parameter)) found.set(problem.parameter, problem);
  };
  const slug = draft.endpoint.reach === 'team' ? teamProblem(team.trim()) : undefined;
  if (slug !== undefined) add({ parameter: 'team', message: slug });
  const inputs = inputsOf(draft.endpoint);
  for (const input of inputs) add(checkInput(input, draft, clock));
  for (const problem of checkAcross(draft, clock)) add(problem);
  const order = new Map(
    ['team', ...inputs.map(({ name }) => name)].map((name, index) => [name, index]),
  );
  return [...found.values()].sort(
    (a, b) => (order.get(a.parameter) ?? 0) - (order.get(b.parameter) ?? 0),
  );
}

function checkInput(input: Parameter, draft: Draft, clock: Clock): Problem | undefined {
  const parameter = input.name;
  const text = textOf(draft.values, parameter);
  if (text === '') {
    if (!input.required) return undefined;
    return {
      parameter,
      message: `${parameter} is missing. ${input.summary} For example ${input.example}.`,
    };
  }
  // fetch and every other client resolve such a segment away, also when it is escaped.
  if (input.in === 'path' && /^\.\.?$/.test(text)) {
    return {
      parameter,
      message: `“${text}” cannot stand in a path: it would name another address.`,
      fatal: true,
    };
  }
  const message = checkValue(input, text, { draft, clock });
  return message === undefined ? undefined : { parameter, message };
}
