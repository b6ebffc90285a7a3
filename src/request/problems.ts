// This file lists what is wrong with a draft, field by field and between fields.
import type { Parameter } from '../catalog/parameter.ts';
import { checkValue } from './check.ts';
import { checkCrossField } from './cross-field.ts';
import type { DateClock } from './dates/date.ts';
import { parametersOf, typedText } from './draft.ts';
import type { Draft } from './draft.ts';
import { inFormOrder } from './form-order.ts';
import type { Problem } from './problem.ts';
import { sentText } from './recipe.ts';
import { teamProblem } from './team.ts';

/** Every problem in the order of the form, at most one for each field. */
export function problemsOf(draft: Draft, team: string, clock: DateClock): readonly Problem[] {
  const found = new Map<string, Problem>();
  const add = (problem: Problem | undefined): void => {
    if (problem && !found.has(problem.parameter)) found.set(problem.parameter, problem);
  };
  if (draft.endpoint.reach === 'team') add(checkTeam(team.trim()));
  const parameters = inFormOrder(parametersOf(draft.endpoint));
  for (const parameter of parameters) add(checkParameter(parameter, draft, clock));
  for (const problem of checkCrossField(draft, clock)) add(problem);
  const order = new Map(
    ['team', ...parameters.map(({ name }) => name)].map((name, index) => [name, index]),
  );
  return [...found.values()].sort(
    (a, b) => (order.get(a.parameter) ?? 0) - (order.get(b.parameter) ?? 0),
  );
}

function checkTeam(slug: string): Problem | undefined {
  const message = teamProblem(slug);
  if (message === undefined) return undefined;
  const missing = slug === '' ? ({ missing: true } as const) : {};
  const fatal = climbs(slug) ? ({ fatal: true } as const) : {};
  return { parameter: 'team', message, ...missing, ...fatal };
}

function checkParameter(parameter: Parameter, draft: Draft, clock: DateClock): Problem | undefined {
  const name = parameter.name;
  const sent = sentText(parameter, draft, clock);
  if (sent === '') {
    if (!parameter.required) return undefined;
    return {
      parameter: name,
      message: `Enter ${name}, e.g. ${parameter.example}`,
      missing: true,
    };
  }
  if (parameter.in === 'path' && climbs(sent)) {
    return {
      parameter: name,
      message: `“${sent}” can't be used in a path: it would change the address.`,
      fatal: true,
    };
  }
  const message = checkValue(parameter, typedText(draft.values, name), { draft, clock });
  return message === undefined ? undefined : { parameter: name, message };
}

/** fetch and every other client resolve such a segment of the path away, also when it is escaped. */
function climbs(segment: string): boolean {
  return segment === '.' || segment === '..';
}
