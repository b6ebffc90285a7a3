import { expect, test } from 'vitest';
import { writeFilters } from '../../../src/filters/saved/text.ts';
import { endpointOf } from '../../../src/request/draft.ts';
import { parseJson } from '../../../src/request/json.ts';
import { holdsSecret, redactedMark } from '../../../src/secrets/redact.ts';
import { Credentials } from '../../../src/ui/credentials/credentials.svelte.ts';
import { redactStorage } from '../../../src/ui/credentials/redact-storage.ts';
import type { Explorer } from '../../../src/ui/state/explorer.svelte.ts';
import { SideCall } from '../../../src/ui/state/side-call.svelte.ts';
import { makeCanary } from '../../support/builders/canary.ts';
import { savedFilterOf } from '../../support/builders/saved-filters.ts';
import { responseOf, startExplorer } from '../../support/fakes/explorers.ts';

const canary = makeCanary();

/** An explorer that is aimed at a team, with a token. */
function startWithToken(writes: 'on' | 'off' = 'off', filters?: string) {
  const started = startExplorer({ writes, ...(filters !== undefined && { filters }) });
  const { explorer } = started;
  const team = explorer.environments.find(({ target }) => !target.sandbox);
  if (team) explorer.selectEnvironment(team);
  explorer.setTeam('acme');
  explorer.setToken(canary);
  return started;
}

const aimAtSandbox = (explorer: Explorer) => explorer.selectEnvironment(explorer.environments[0]);

const ends: readonly (readonly [string, (explorer: Explorer) => void])[] = [
  ['the token is forgotten', (explorer) => explorer.forget()],
  ['the page was idle or is left', (explorer) => explorer.forget('The token was forgotten.')],
  ['the environment is another', aimAtSandbox],
  ['another token is typed', (explorer) => explorer.setToken(makeCanary())],
];

test.each(ends)('a run under way ends when %s', async (_, end) => {
  const { explorer, calls } = startWithToken();
  void explorer.run();
  end(explorer);
  expect(calls[0]?.request.signal.aborted).toBe(true);
  await expect.poll(() => explorer.runner.exchange?.outcome.kind).toBe('aborted');
});

test.each(ends)('a token that was lent is of no use once %s', (_, end) => {
  const { explorer } = startWithToken();
  const { token, signal } = explorer.lease;
  expect([token, signal.aborted]).toEqual([canary, false]);
  end(explorer);
  expect(signal.aborted).toBe(true);
  expect(explorer.lease.signal.aborted).toBe(false);
});

test('typing the same token again ends nothing', () => {
  const { explorer } = startWithToken();
  const { signal } = explorer.lease;
  explorer.setToken(canary);
  explorer.setTeam('other');
  expect(signal.aborted).toBe(false);
});

test.each(ends)('a call beside Run ends when %s', async (_, end) => {
  const { explorer, calls } = startWithToken();
  const call = new SideCall(explorer);
  const told = call.send(explorer.request, parseJson, '');
  end(explorer);
  expect(calls[0]?.request.signal.aborted).toBe(true);
  expect([await told, call.isRunning, call.failure]).toEqual([undefined, false, undefined]);
});

test.each(ends)('what waits for consent is not sent once %s', (_, end) => {
  const { explorer, calls } = startWithToken('on');
  explorer.selectEndpoint(endpointOf('delete-question'));
  explorer.setValue('id', '7');
  explorer.setValue('preview', '');
  void explorer.run();
  expect(explorer.runner.awaitingConsent).toBeDefined();
  end(explorer);
  explorer.runner.resolveConsent(true);
  expect(calls).toEqual([]);
});

test('a token is not remembered when it was forgotten while it was being locked', async () => {
  const { explorer, tokenSlot } = startWithToken();
  const { token, signal } = explorer.lease;
  const access = { team: 'acme', token };
  const saving = explorer.savedToken.save(access, 'correct horse battery', signal);
  explorer.forget();
  expect(await saving).toBe('ended');
  expect(tokenSlot.stored()).toBeUndefined();
});

test('a slug that is the token is forgotten with it', () => {
  const { explorer, entries } = startWithToken();
  explorer.changePreferences({ teamInLinks: true });
  explorer.setTeam(canary);
  explorer.forget();
  expect([explorer.team, explorer.token]).toEqual(['', '']);
  explorer.setValue('pagesize', '3');
  expect(entries.join()).not.toContain(canary);
});

test('a response that repeats the token has no token left when that is forgotten', async () => {
  const { explorer, calls } = startWithToken();
  void explorer.run();
  calls[0]?.respond(responseOf({ name: canary }));
  await expect.poll(() => explorer.runner.exchange?.outcome.kind).toBe('success');
  explorer.forget();
  expect(explorer.runner.exchange?.outcome).toMatchObject({ received: { redacted: true } });
  expect(holdsSecret(JSON.stringify(explorer.runner.exchange), [canary])).toBe(false);
});

test('what came before the token was known is cleaned once it is', async () => {
  const { explorer, calls } = startExplorer();
  // Nothing of its shape tells that it is one.
  const token = 'correct-horse-battery';
  explorer.setValue('tagged', token);
  void explorer.sendAnyway();
  calls[0]?.respond(responseOf({ name: token }));
  await expect.poll(() => explorer.runner.exchange?.outcome.kind).toBe('success');
  explorer.setToken(token);
  explorer.forget();
  const { request, draft, outcome } = explorer.runner.exchange ?? {};
  const seen = JSON.stringify([
    request?.url,
    request?.parts,
    request?.recipe,
    request?.destination,
    draft,
    outcome,
  ]);
  expect(holdsSecret(seen, [token])).toBe(false);
  expect(seen).toContain(redactedMark);
});

test('a pasted response is shown without the token, also when that comes later', async () => {
  const { explorer } = startExplorer();
  await explorer.showPasted(JSON.stringify({ items: [canary] }));
  expect(JSON.stringify(explorer.runner.exchange?.outcome)).toContain(canary);
  explorer.setToken(canary);
  expect(JSON.stringify(explorer.runner.exchange?.outcome)).not.toContain(canary);
});

test('a token that is typed letter by letter takes nothing out before it is complete', async () => {
  const { explorer } = startExplorer();
  await explorer.showPasted(JSON.stringify({ items: [canary] }));
  const shown = () => JSON.stringify(explorer.runner.exchange?.outcome);
  for (let length = 1; length <= canary.length; length += 1)
    explorer.setToken(canary.slice(0, length));
  expect(shown()).toContain(canary);
  explorer.credentials.recognize();
  expect(shown()).not.toContain(canary.slice(0, 8));
});

test('a name of a saved filter that turns out to be the token is cleaned in the browser', async () => {
  const filters = writeFilters([
    savedFilterOf({ id: '!a', name: `for ${canary}` }),
    savedFilterOf({ id: '!b' }),
  ]);
  const { explorer, filtersSlot } = startExplorer({ filters });
  await explorer.savedFilters.load();
  expect(filtersSlot.stored()).toContain(canary);
  explorer.setToken(canary);
  expect(filtersSlot.stored()).toContain(`for ${redactedMark}`);
  expect(filtersSlot.stored()).not.toContain(canary);
  explorer.forget();
  expect(JSON.stringify(explorer.savedFilters.list)).not.toContain(canary);
  expect(explorer.savedFilters.list).toHaveLength(2);
});

test('so is one that another tab keeps, and one that is read after the token was typed', async () => {
  const filters = writeFilters([savedFilterOf({ id: '!a', name: canary })]);
  const { explorer, filtersSlot } = startWithToken('off', filters);
  await explorer.savedFilters.load();
  expect(filtersSlot.stored()).not.toContain(canary);
  filtersSlot.write(filters);
  await explorer.savedFilters.reload();
  expect(filtersSlot.stored()).not.toContain(canary);
});

test('a redactedMark filter does not come back with the token in its name', async () => {
  const filters = writeFilters([savedFilterOf({ id: '!a', name: canary })]);
  const { explorer, filtersSlot } = startExplorer({ filters });
  await explorer.savedFilters.load();
  await explorer.savedFilters.remove('!a');
  explorer.filterEditing.draft = {
    name: canary,
    composition: { base: 'default', include: [], exclude: [], safe: true },
  };
  explorer.setToken(canary);
  explorer.forget();
  await explorer.savedFilters.undoRemove();
  expect(filtersSlot.stored()).not.toContain(canary);
  expect(explorer.filterEditing.draft.name).toBe(redactedMark);
});

test('whatever else the browser keeps is cleaned, but what others look after', () => {
  const credentials = new Credentials(true);
  credentials.setToken('team', canary);
  localStorage.setItem('old', JSON.stringify({ note: canary }));
  localStorage.setItem('filters', canary);
  sessionStorage.setItem('draft', canary);
  redactStorage(window, credentials.clean, ['filters']);
  expect(localStorage.getItem('old')).toBe(`{"note":"${redactedMark}"}`);
  expect(localStorage.getItem('filters')).toBe(canary);
  expect(sessionStorage.getItem('draft')).toBe(redactedMark);
  localStorage.clear();
  sessionStorage.clear();
});
