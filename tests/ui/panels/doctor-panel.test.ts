import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import App from '../../../src/ui/App.svelte';
import type { Explorer } from '../../../src/ui/state/explorer.svelte.ts';
// Loaded beforehand: the page asks for them only once it stands.
import '../../../src/ui/panels/DoctorPanel.svelte';
import '../../../src/ui/ExchangeColumn.svelte';
import { makeCanary } from '../../support/builders/canary.ts';
import { responseOf, startExplorer } from '../../support/fakes/explorers.ts';

// The page takes a machine that is busy with other programs its time.

const canary = makeCanary();

/** Begins an examination of the team's token. Its first call, which goes without the token, waits for a response. */
async function examine() {
  const { explorer, calls } = startExplorer({ writes: 'off' });
  const team = explorer.environments.find(({ target }) => !target.sandbox);
  if (team) explorer.selectEnvironment(team);
  explorer.setTeam('acme');
  explorer.setToken(canary);
  explorer.layout.panel = 'doctor';
  render(App, { explorer });
  await userEvent.click(await screen.findByRole('button', { name: 'Examine the token' }));
  await expect.poll(() => calls.length).toBe(1);
  return { explorer, calls };
}

const ends: readonly (readonly [string, (explorer: Explorer) => void])[] = [
  ['the token is forgotten', (explorer) => explorer.forget()],
  [
    'the environment is the sandbox',
    (explorer) => explorer.selectEnvironment(explorer.environments[0]),
  ],
  ['another token is typed', (explorer) => explorer.setToken(makeCanary())],
  ['another panel is shown', (explorer) => (explorer.layout.panel = 'response')],
];

test.each(ends)('no further call of an examination is made when %s', async (_, end) => {
  const { explorer, calls } = await examine();
  end(explorer);
  await expect.poll(() => calls[0]?.request.signal.aborted).toBe(true);
  calls[0]?.respond(responseOf());
  explorer.layout.panel = 'doctor';
  expect(await screen.findByRole('button', { name: 'Examine the token' })).toBeTruthy();
  expect(calls).toHaveLength(1);
});

test('an examination goes on while its token is in use, and nothing of it stays after', async () => {
  const { explorer, calls } = await examine();
  calls[0]?.respond(responseOf({ error_id: 400 }));
  await expect.poll(() => calls.length).toBe(2);
  expect(calls[1]?.request.headers.get('X-API-Access-Token')).toBe(canary);
  calls[1]?.respond(responseOf({ user_id: 7, display_name: canary }));
  expect(await screen.findByText(/Does the token open the team/)).toBeTruthy();
  await expect.poll(() => calls.length).toBe(3);
  expect(document.body.textContent).not.toContain(canary);
  explorer.forget();
  explorer.setToken(canary);
  await expect.poll(() => calls[2]?.request.signal.aborted).toBe(true);
  expect(await screen.findByRole('button', { name: 'Examine the token' })).toBeTruthy();
  expect(screen.queryByText(/Does the token open the team/)).toBeNull();
  expect(calls).toHaveLength(3);
});

test('the doctor begins with the failure that led to it, while its token is in use', async () => {
  const { explorer, calls } = startExplorer();
  render(App, { explorer });
  void explorer.run();
  const headers = { 'content-type': 'text/html' };
  calls[0]?.respond(new Response('<html>Bad gateway</html>', { status: 502, headers }));
  await expect.poll(() => explorer.runner.exchange?.outcome.kind).toBe('invalid-response');
  explorer.layout.panel = 'doctor';
  expect(await screen.findByText(/A page with status 502 came/)).toBeTruthy();
  explorer.setToken('sandbox-expired');
  await expect.poll(() => screen.queryByText(/A page with status 502 came/)).toBeNull();
});
