import { tick } from 'svelte';
import type { Problem } from '../../request/problem.ts';
import { focusField, showResponse } from './focus.ts';

/** Starts a run; when something is wrong, the focus goes to the first problem. */
export function startRun(run: () => Problem | undefined): void {
  const problem = run();
  if (problem) focusField(problem.parameter);
  else void tick().then(showResponse);
}
