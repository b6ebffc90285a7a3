// This file says what is wrong with a draft to whoever has no field beside it: each problem names its value.
import type { DateClock } from './dates/date.ts';
import { typedText } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Problem } from './problem.ts';
import { problemsOf } from './problems.ts';
import { shorten } from './shorten.ts';

/** As `problemsOf`, for a list that stands away from the form. */
export function listProblems(draft: Draft, team: string, clock: DateClock): readonly Problem[] {
  return problemsOf(draft, team, clock).map((problem) => {
    const value = `“${shorten(typedText(draft.values, problem.parameter))}”`;
    return { ...problem, message: nameValue(problem.message, value) };
  });
}

/** What is said of a number at its field leaves out the number, which stands there. */
const nameValue = (message: string, value: string): string =>
  message
    .replace(/^Must be /, `${value} must be `)
    .replace(/^IDs are /, `${value} isn't an ID. $&`);
