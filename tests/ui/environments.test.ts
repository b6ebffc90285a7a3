import { afterEach, expect, test, vi } from 'vitest';
import { environmentsOf } from '../../src/environments.ts';
import { loadSending } from '../../src/ui/state/sending/load-sending.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';

afterEach(() => vi.restoreAllMocks());

test('once the page is idle, a request to the sandbox leaves before anything is drawn anew', async () => {
  const ask = vi
    .spyOn(globalThis, 'fetch')
    .mockResolvedValue(
      Response.json({ items: [], has_more: false, quota_max: 10_000, quota_remaining: 9999 }),
    );
  const { send } = await loadSending();
  const [{ transport }] = environmentsOf('http://127.0.0.1:2323', {});
  if (!transport) throw new Error('The sandbox has no transport.');
  const { signal } = new AbortController();
  const request = requestOf(draftOf('questions'));
  const sent = send(request, { transport, token: '', signal });
  // What is drawn after an event waits for the end of it: nothing has been awaited so far.
  expect(ask).toHaveBeenCalledOnce();
  expect(await sent).toMatchObject({ kind: 'success' });
});

test('the page of a hosted relay has a sandbox of its own, and the team through the relay', async () => {
  const ask = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('There is no sandbox.'));
  const server = { session: 'hosted', upstream: 'https://api.test', writes: 'on', sandbox: 'page' };
  const [sandbox, team] = environmentsOf('https://explorer.test', server);
  expect(team).toMatchObject({ target: { origin: 'https://api.test' }, writes: 'on' });
  const { send } = await loadSending();
  const { transport } = sandbox;
  if (!transport) throw new Error('The sandbox has no transport.');
  const { signal } = new AbortController();
  const request = requestOf(draftOf('questions'), { target: sandbox.target });
  // The sandbox knows no team “acme”: that it says so is a response.
  expect(await send(request, { transport, token: 'sandbox-pat', signal })).toMatchObject({
    kind: 'api-error',
  });
  expect(ask).not.toHaveBeenCalled();
});
