import { tick } from 'svelte';
import type { Attempt } from '../state/form/submission.svelte.ts';
import { focusField, showResponse } from './focus.ts';

/** Starts a run; when something is wrong, the focus goes to the first problem. */
export function startRun(run: () => Attempt): void {
  void Promise.resolve(run()).then(async (problem) => {
    await tick();
    if (problem) focusField(problem.parameter);
    else showResponse();
  });
}
