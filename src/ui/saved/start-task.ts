import { endpointOf } from '../../request/draft.ts';
import type { StarterTask } from '../../request/starter-tasks.ts';
import { startRun } from '../form/start-run.ts';
import type { Explorer } from '../state/explorer.svelte.ts';

/** Fills the form with a task; nothing is sent. */
export function openTask(explorer: Explorer, { slug, values }: StarterTask): void {
  explorer.fillForm({ endpoint: endpointOf(slug), values });
}

/** Fills the form with a task and sends it, unless something is wrong. */
export function startTask(explorer: Explorer, task: StarterTask): void {
  openTask(explorer, task);
  // The button goes with the first response.
  document.getElementById('response')?.focus({ preventScroll: true });
  if (explorer.canRun) startRun(explorer.run);
}
