// This file finds the dates of a draft that follow the clock, and marks them in a request: a snippet can compute them when it runs.
import type { Parameter } from '../catalog/parameter.ts';
import type { ApiRequest } from './build.ts';
import type { DateClock } from './dates/date.ts';
import { movementOf } from './dates/movement.ts';
import { parametersOf, typedText } from './draft.ts';
import type { Draft } from './draft.ts';
import { chosenBound } from './sort.ts';

export interface Moments {
  /** Parameter → how many seconds after now its date is; before now where it is negative. */
  readonly fromNow: Readonly<Record<string, number>>;
  /** What was typed for dates that follow the calendar, whose distance from now is not always the same. */
  readonly calendar: readonly string[];
}

/** The parameters of a draft that take a date. */
export function datesOf({ endpoint, values }: Draft): readonly Parameter[] {
  return parametersOf(endpoint).filter(
    ({ kind }) =>
      kind === 'date' || (kind === 'bound' && chosenBound(endpoint, values).kind === 'date'),
  );
}

export function momentsOf(draft: Draft, clock: DateClock): Moments {
  const fromNow: Record<string, number> = {};
  const calendar: string[] = [];
  for (const { name } of datesOf(draft)) {
    const text = typedText(draft.values, name);
    const movement = text === '' ? 'stays' : movementOf(text, clock);
    if (movement === 'calendar') calendar.push(text);
    else if (movement !== 'stays') fromNow[name] = movement.fromNow;
  }
  return { fromNow, calendar };
}

/** The request with these dates to be computed when a snippet runs; its URL still has what they are now. */
export function withMoments(request: ApiRequest, { fromNow }: Moments): ApiRequest {
  const parts = request.parts.map((part) => {
    const seconds = fromNow[part.parameter ?? ''];
    return seconds === undefined ? part : { ...part, fromNow: seconds };
  });
  return { ...request, parts };
}
