import { expect, test } from 'vitest';
import { endpointOf } from '../../../src/request/draft.ts';
import { holdsSecret, removed } from '../../../src/secrets/redact.ts';
import type { Explorer } from '../../../src/ui/state/explorer.svelte.ts';
import { FilterCall } from '../../../src/ui/filters/filter-call.svelte.ts';
import { Credentials } from '../../../src/ui/credentials/credentials.svelte.ts';
import { scrubStorage } from '../../../src/ui/credentials/scrub-storage.ts';
import { writeFilters } from '../../../src/filters/saved/text.ts';
import { makeCanary } from '../../support/builders/canary.ts';
import { answerOf, startExplorer } from '../../support/fakes/explorers.ts';
import { savedFilterOf } from '../../support/builders/saved-filters.ts';

const canary = makeCanary();

/** An explorer that is aimed at a team, with a token. */
function startWithToken(writes: 'on' | 'off' = 'off', filters?: string) {
  const started = startExplorer({ writes, ...(filters !== undefined && { filters }) });
  const { explorer } = started;
  const team = explorer.places.find(({ target }) => !target.sandbox);
  if (team) explorer.aim(team);
  explorer.setTeam('acme');
  explorer.setToken(canary);
  return started;
}

const aimAtSandbox = (explorer: Explorer) => explorer.aim(explorer.places[0]);

const ends: readonly (readonly [string, (explorer: Explorer) => void])[] = [
  ['the token is forgotten', (explorer) => explorer.forget()],
  ['the page was idle or is left', (explorer) => explorer.forget('The token was forgotten.')],
  ['the environment is another', aimAtSandbox],
  ['another token is typed', (explorer) => explorer.setToken(makeCanary())],
];

test.each(ends)('T12 a run under way ends when %s', async (_, end) => {
  const { explorer, calls } = startWithToken();
  explorer.run();
  end(explorer);
  expect(calls[0]?.request.signal.aborted).toBe(true);
  await expect.poll(() => explorer.runs.exchange?.outcome.kind).toBe('aborted');
});

test.each(ends)('T12 a token that was lent is of no use once %s', (_, end) => {
  const { explorer } = startWithToken();
  const { token, signal } = explorer.lease;
  expect([token, signal.aborted]).toEqual([canary, false]);
  end(explorer);
  expect(signal.aborted).toBe(true);
  expect(explorer.lease.signal.aborted).toBe(false);
});

test('T12 typing the same token again ends nothing', () => {
  const { explorer } = startWithToken();
  const { signal } = explorer.lease;
  explorer.setToken(canary);
  explorer.setTeam('other');
  expect(signal.aborted).toBe(false);
});

test.each(ends)('T12 a call about a filter ends when %s', async (_, end) => {
  const { explorer, calls } = startWithToken();
  const call = new FilterCall(explorer);
  const told = call.ask(explorer.request);
  end(explorer);
  expect(calls[0]?.request.signal.aborted).toBe(true);
  expect([await told, call.running, call.failed]).toEqual([undefined, false, undefined]);
});

test.each(ends)('T12 what waits for consent is not sent once %s', (_, end) => {
  const { explorer, calls } = startWithToken('on');
  explorer.choose(endpointOf('delete-question'));
  explorer.set('id', '7');
  explorer.set('preview', '');
  explorer.run();
  expect(explorer.runs.asking).toBeDefined();
  end(explorer);
  explorer.runs.consent(true);
  expect(calls).toEqual([]);
});

test('T12 a token is not remembered when it was forgotten while it was being locked', async () => {
  const { explorer, remembering } = startWithToken();
  const { token, signal } = explorer.lease;
  const access = { team: 'acme', token };
  const saving = explorer.savedToken.save(access, 'correct horse battery', signal);
  explorer.forget();
  expect(await saving).toBe('ended');
  expect(remembering.kept()).toBeUndefined();
});

test('T12 a slug that is the token is forgotten with it', () => {
  const { explorer, entries } = startWithToken();
  explorer.prefer({ teamInLinks: true });
  explorer.setTeam(canary);
  explorer.forget();
  expect([explorer.team, explorer.token]).toEqual(['', '']);
  explorer.set('pagesize', '3');
  expect(entries.join()).not.toContain(canary);
});

test('T08 a response that repeats the token has no token left when that is forgotten', async () => {
  const { explorer, calls } = startWithToken();
  explorer.run();
  calls[0]?.answer(answerOf({ name: canary }));
  await expect.poll(() => explorer.runs.exchange?.outcome.kind).toBe('answered');
  explorer.forget();
  expect(explorer.runs.exchange?.outcome).toMatchObject({ received: { redacted: true } });
  expect(holdsSecret(JSON.stringify(explorer.runs.exchange), [canary])).toBe(false);
});

test('T03 what came before the token was known is cleaned once it is', async () => {
  const { explorer, calls } = startExplorer();
  // Nothing of its shape tells that it is one.
  const token = 'correct-horse-battery';
  explorer.set('tagged', token);
  explorer.sendAnyway();
  calls[0]?.answer(answerOf({ name: token }));
  await expect.poll(() => explorer.runs.exchange?.outcome.kind).toBe('answered');
  explorer.setToken(token);
  explorer.forget();
  const { request, draft, outcome } = explorer.runs.exchange ?? {};
  const seen = JSON.stringify([request?.url, request?.parts, request?.recipe, draft, outcome]);
  expect(holdsSecret(seen, [token])).toBe(false);
  expect(seen).toContain(removed);
});

test('T03 a pasted response is shown without the token, also when that comes later', () => {
  const { explorer } = startExplorer();
  explorer.showPasted(JSON.stringify({ items: [canary] }));
  expect(JSON.stringify(explorer.runs.exchange?.outcome)).toContain(canary);
  explorer.setToken(canary);
  expect(JSON.stringify(explorer.runs.exchange?.outcome)).not.toContain(canary);
});

test('T03 a token that is typed letter by letter takes nothing out before it is complete', () => {
  const { explorer } = startExplorer();
  explorer.showPasted(JSON.stringify({ items: [canary] }));
  const shown = () => JSON.stringify(explorer.runs.exchange?.outcome);
  for (let length = 1; length <= canary.length; length += 1)
    explorer.setToken(canary.slice(0, length));
  expect(shown()).toContain(canary);
  explorer.credentials.recognize();
  expect(shown()).not.toContain(canary.slice(0, 8));
});

test('T02 a name of a kept filter that turns out to be the token is cleaned in the browser', async () => {
  const filters = writeFilters([
    savedFilterOf({ id: '!a', name: `for ${canary}` }),
    savedFilterOf({ id: '!b' }),
  ]);
  const { explorer, filtersKeeper } = startExplorer({ filters });
  await explorer.savedFilters.load();
  expect(filtersKeeper.kept()).toContain(canary);
  explorer.setToken(canary);
  expect(filtersKeeper.kept()).toContain(`for ${removed}`);
  expect(filtersKeeper.kept()).not.toContain(canary);
  explorer.forget();
  expect(JSON.stringify(explorer.savedFilters.list)).not.toContain(canary);
  expect(explorer.savedFilters.list).toHaveLength(2);
});

test('T02 so is one that another tab keeps, and one that is read after the token was typed', async () => {
  const filters = writeFilters([savedFilterOf({ id: '!a', name: canary })]);
  const { explorer, filtersKeeper } = startWithToken('off', filters);
  await explorer.savedFilters.load();
  expect(filtersKeeper.kept()).not.toContain(canary);
  filtersKeeper.write(filters);
  await explorer.savedFilters.refresh();
  expect(filtersKeeper.kept()).not.toContain(canary);
});

test('T02 a removed filter does not come back with the token in its name', async () => {
  const filters = writeFilters([savedFilterOf({ id: '!a', name: canary })]);
  const { explorer, filtersKeeper } = startExplorer({ filters });
  await explorer.savedFilters.load();
  await explorer.savedFilters.remove('!a');
  explorer.filterEditing.unfinished = {
    name: canary,
    composition: { base: 'default', include: [], exclude: [], safe: true },
  };
  explorer.setToken(canary);
  explorer.forget();
  await explorer.savedFilters.undoRemove();
  expect(filtersKeeper.kept()).not.toContain(canary);
  expect(explorer.filterEditing.unfinished.name).toBe(removed);
});

test('T02 whatever else the browser keeps is cleaned, but what others look after', () => {
  const keyring = new Credentials(true);
  keyring.setToken('team', canary);
  localStorage.setItem('old', JSON.stringify({ note: canary }));
  localStorage.setItem('filters', canary);
  sessionStorage.setItem('draft', canary);
  scrubStorage(window, keyring.clean, ['filters']);
  expect(localStorage.getItem('old')).toBe(`{"note":"${removed}"}`);
  expect(localStorage.getItem('filters')).toBe(canary);
  expect(sessionStorage.getItem('draft')).toBe(removed);
  localStorage.clear();
  sessionStorage.clear();
});
