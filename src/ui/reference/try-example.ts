import { tick } from 'svelte';
import type { Endpoint } from '../../catalog/endpoint.ts';
import { abortableLease } from '../../exchange/lease.ts';
import { send } from '../../exchange/send.ts';
import { draftBefore, exampleDraft } from '../../reference/example-draft.ts';
import { buildRequest } from '../../request/build.ts';
import { demoAccess, queryStyle } from '../../request/target.ts';
import { startRun } from '../form/start-run.ts';
import type { Explorer } from '../state/explorer.svelte.ts';

/** Fills the form with the example of an endpoint and runs it in the sandbox, after what must have been done before. */
export async function tryExample(explorer: Explorer, endpoint: Endpoint): Promise<void> {
  const sandbox = explorer.environments.find(({ target }) => target.sandbox);
  explorer.fillForm(exampleDraft(endpoint), sandbox);
  explorer.layout.panel = 'response';
  await tick();
  // The button goes with the panel.
  document.getElementById('response')?.focus({ preventScroll: true });
  await sendBefore(explorer, endpoint);
  if (explorer.canRun) startRun(explorer.run);
}

/** Whether it succeeds is of no interest: what has been done already is refused. */
async function sendBefore(explorer: Explorer, endpoint: Endpoint): Promise<void> {
  const before = draftBefore(endpoint);
  const { transport, target } = explorer.environment;
  if (!before || !transport) return;
  const where = { target, style: queryStyle, team: demoAccess.team };
  const request = buildRequest(before, where, explorer.clock);
  const lease = { ...explorer.lease, token: demoAccess.token };
  await send(request, { transport, ...abortableLease(lease, new AbortController().signal) });
}
