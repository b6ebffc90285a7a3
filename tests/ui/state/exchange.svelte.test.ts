import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Slug } from '../../../src/catalog/index.ts';
import { endpointOf } from '../../../src/request/draft.ts';
import { demoAccess } from '../../../src/request/target.ts';
import type { Exchange } from '../../../src/ui/state/exchange.ts';
import type { Explorer } from '../../../src/ui/state/explorer.svelte.ts';
import { restorerOf } from '../../../src/ui/state/form/form-restorer.svelte.ts';
import { responseOf, sandboxOrigin, startExplorer } from '../../support/fakes/explorers.ts';

const canary = 'canary-7f3a-token';

function choose(explorer: Explorer, slug: Slug): void {
  explorer.selectEndpoint(endpointOf(slug));
}

function aimAtTeam({ selectEnvironment, environments: [, team] }: Explorer): void {
  if (team) selectEnvironment(team);
}

/** An explorer that shows what came of a request. */
async function ran(fragment = '#v1/questions?tagged=docker', start = {}) {
  let now = Date.UTC(2026, 0, 31, 12);
  const started = startExplorer({ writes: 'on', now: () => now, ...start });
  const { explorer, calls } = started;
  explorer.open(fragment);
  expect(explorer.sendAnyway()).toBeUndefined();
  calls.at(-1)?.respond(responseOf({ question_id: 1 }));
  await vi.waitFor(() => expect(explorer.runner.isRunning).toBe(false));
  const { exchange } = explorer.runner;
  if (!exchange) throw new TypeError('There is no exchange.');
  return { ...started, exchange, later: (seconds: number) => (now += seconds * 1000) };
}

const isStale = (explorer: Explorer, of: Exchange): boolean => restorerOf(explorer).isStale(of);

test('an exchange keeps its request, its environment and its time, and no token', async () => {
  const { explorer, exchange } = await ran();
  expect(exchange.request.url).toBe(`${sandboxOrigin}/2.3/questions?tagged=docker&team=demo`);
  expect(exchange.request.destination).toMatchObject({
    target: { id: 'sandbox' },
    team: demoAccess.team,
  });
  expect(Math.abs(Date.now() - exchange.at)).toBeLessThan(60_000);
  expect(exchange.draft.values).toEqual({ tagged: 'docker' });
  expect(JSON.stringify(exchange)).not.toContain(explorer.token);
});

test('is from an earlier request as soon as the form would send something else', async () => {
  const { explorer, exchange } = await ran();
  const stale = () => isStale(explorer, exchange);
  expect(stale()).toBe(false);
  const changes: readonly (readonly [change: () => void, back: () => void])[] = [
    [() => explorer.setValue('page', '2'), () => explorer.setValue('page', '')],
    [() => choose(explorer, 'users'), () => choose(explorer, 'questions')],
    [() => explorer.setTeam('acme'), () => explorer.setTeam('demo')],
    [() => aimAtTeam(explorer), () => explorer.selectEnvironment(explorer.environments[0])],
    [() => (explorer.fault = 'throttle'), () => (explorer.fault = '')],
    [
      () => explorer.preferences.change({ style: 'path' }),
      () => explorer.preferences.change({ style: 'query' }),
    ],
  ];
  for (const [change, back] of changes) {
    change();
    expect(stale(), String(change)).toBe(true);
    back();
    expect(stale(), String(back)).toBe(false);
  }
});

test('what is not sent makes no difference', async () => {
  const { explorer, exchange } = await ran('#v1/questions?sort=hot');
  explorer.setValue('min', '3');
  explorer.setValue('tagged', ' ');
  explorer.preferences.change({ theme: 'dark', presenting: true });
  expect(isStale(explorer, exchange)).toBe(false);
});

test('a relative date is the same although the clock goes on, and another one is not', async () => {
  const { explorer, exchange, later } = await ran('#v1/questions?fromdate=7d');
  later(90);
  explorer.setValue('page', '2');
  explorer.setValue('page', '');
  expect(explorer.request.url).not.toBe(exchange.request.url);
  expect(isStale(explorer, exchange)).toBe(false);
  explorer.setValue('fromdate', '8d');
  expect(isStale(explorer, exchange)).toBe(true);
});

test('another zone makes another request of a date without one', async () => {
  vi.stubEnv('TZ', 'Asia/Tokyo');
  const { explorer, exchange } = await ran('#v1/questions?fromdate=2026-01-31');
  explorer.preferences.change({ zone: 'local' });
  expect(isStale(explorer, exchange)).toBe(true);
  restorerOf(explorer).restore(exchange);
  expect(explorer.preferences.current.zone).toBe('utc');
  expect(isStale(explorer, exchange)).toBe(false);
  vi.unstubAllEnvs();
});

test('a response that comes late belongs to the request that was under way', async () => {
  const { explorer, calls, exchange } = await ran();
  explorer.setValue('page', '2');
  void explorer.run();
  choose(explorer, 'users');
  expect(explorer.runner.pending?.request.url).toContain('/questions?page=2&');
  expect(explorer.runner.exchange).toBe(exchange);
  calls[1]?.respond(responseOf());
  await vi.waitFor(() => expect(explorer.runner.isRunning).toBe(false));
  expect(explorer.runner.pending).toBeUndefined();
  expect(explorer.runner.exchange?.request.url).toContain('/questions?page=2&');
  expect(explorer.runner.exchange && isStale(explorer, explorer.runner.exchange)).toBe(true);
});

test('where a response is shown, a run is shown as under way only once it takes long', async () => {
  const { explorer, calls } = await ran();
  const { runner } = explorer;
  void explorer.run();
  expect(runner.isRunning).toBe(true);
  expect(runner.shownPending).toBeUndefined();
  await vi.waitFor(() => expect(runner.shownPending).toBeDefined());
  expect(runner.shownPending).toBe(runner.pending);
  calls[1]?.respond(responseOf());
  await vi.waitFor(() => expect(runner.isRunning).toBe(false));
  expect(runner.shownPending).toBeUndefined();
});

test('the first run is shown as under way at once', () => {
  const { explorer } = startExplorer({ writes: 'on' });
  explorer.open('#v1/questions');
  void explorer.sendAnyway();
  expect(explorer.runner.shownPending).toBeDefined();
});

test('going back to a request restores all that it was made of, as one entry of the history', async () => {
  const { explorer, exchange, entries } = await ran('#v1/questions?tagged=docker&fromdate=7d');
  explorer.setValue('tagged', 'ci');
  choose(explorer, 'users');
  explorer.fault = 'throttle';
  explorer.preferences.change({ style: 'path' });
  aimAtTeam(explorer);
  explorer.setTeam('acme');
  restorerOf(explorer).restore(exchange);
  expect(explorer.endpoint.slug).toBe('questions');
  expect(explorer.values).toEqual({ tagged: 'docker', fromdate: '7d' });
  expect([explorer.target.id, explorer.team, explorer.fault]).toEqual(['sandbox', 'demo', '']);
  expect(explorer.request.url).toBe(exchange.request.url);
  expect(entries.slice(-2)).toEqual([
    '#v1/users?address=path',
    '#v1/questions?fromdate=7d&tagged=docker',
  ]);
});

test('nothing that was typed is lost by going back, and going back is undone', async () => {
  const { explorer, exchange } = await ran();
  const long = 'x'.repeat(5000);
  explorer.setValue('tagged', long);
  choose(explorer, 'users');
  aimAtTeam(explorer);
  explorer.setTeam('acme');
  explorer.setValue('inname', 'jo');
  restorerOf(explorer).restore(exchange);
  expect(restorerOf(explorer).canUndo(exchange)).toBe(true);
  restorerOf(explorer).undo();
  expect([explorer.endpoint.slug, explorer.target.id, explorer.team]).toEqual([
    'users',
    'team',
    'acme',
  ]);
  expect(explorer.values).toEqual({ inname: 'jo' });
  choose(explorer, 'questions');
  expect(explorer.values).toEqual({ tagged: long });
  expect(restorerOf(explorer).canUndo(exchange)).toBe(false);
});

test('the browser goes back to what was typed too, whole', async () => {
  const { explorer, exchange } = await ran();
  const long = 'x'.repeat(5000);
  explorer.setValue('page', '3');
  explorer.setValue('tagged', long);
  const { fragment } = explorer.link;
  restorerOf(explorer).restore(exchange);
  explorer.setValue('page', '9');
  expect(restorerOf(explorer).canUndo(exchange)).toBe(false);
  explorer.open(fragment);
  expect(explorer.values).toEqual({ page: '3', tagged: long });
});

test('a token that was typed where it does not belong is forgotten there too', async () => {
  const { explorer, exchange } = await ran();
  explorer.setValue('tagged', `x ${canary} ${'y'.repeat(5000)}`);
  const { fragment } = explorer.link;
  restorerOf(explorer).restore(exchange);
  explorer.setToken(canary);
  explorer.forget();
  explorer.open(fragment);
  expect(JSON.stringify(explorer.values)).not.toContain(canary);
});

test('a request that was put back is the request, whatever was typed before', async () => {
  const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('', '7d', 'ci;cd', '2'));
  const values = fc.record({ page: text, fromdate: text, sort: text, tagged: text, filter: text });
  const fields = Object.entries;
  const { explorer, calls } = startExplorer({ writes: 'on' });
  await fc.assert(
    fc.asyncProperty(values, values, fc.boolean(), async (first, second, elsewhere) => {
      explorer.selectEnvironment(explorer.environments[0]);
      for (const [name, typed] of fields(first)) explorer.setValue(name, typed);
      if (explorer.sendAnyway()) return;
      calls.at(-1)?.respond(responseOf());
      await vi.waitFor(() => expect(explorer.runner.isRunning).toBe(false), { interval: 1 });
      const { exchange } = explorer.runner;
      if (!exchange) throw new TypeError('There is no exchange.');
      for (const [name, typed] of fields(second)) explorer.setValue(name, typed);
      if (elsewhere) aimAtTeam(explorer);
      const left = [explorer.values, explorer.target.id];
      restorerOf(explorer).restore(exchange);
      expect(explorer.values).toEqual(first);
      expect(isStale(explorer, exchange)).toBe(false);
      restorerOf(explorer).undo();
      expect([explorer.values, explorer.target.id]).toEqual(left);
    }),
    { numRuns: 60 },
  );
});

test('what is pasted belongs to the request of that moment', async () => {
  const { explorer } = startExplorer();
  aimAtTeam(explorer);
  explorer.setTeam('acme');
  explorer.setValue('tagged', 'docker');
  await explorer.showPasted('{"items":[]}');
  const { exchange } = explorer.runner;
  explorer.setValue('tagged', 'ci');
  expect(exchange?.request.url).toContain('tagged=docker&team=acme');
  expect(exchange?.at).toBe(Date.UTC(2026, 0, 31, 12));
  expect(exchange && isStale(explorer, exchange)).toBe(true);
});

test('a filter is edited where the response came from, and where the form is when that is the same', async () => {
  const { explorer, exchange } = await ran('#v1/questions?tagged=docker&filter=withbody');
  explorer.setValue('page', '4');
  restorerOf(explorer).editFilter(exchange, ['question.answers']);
  expect(explorer.values).toMatchObject({ page: '4', filter: 'withbody' });
  expect(explorer.filterEditing.fieldsToAdd).toEqual(['question.answers']);
  choose(explorer, 'users');
  restorerOf(explorer).editFilter(exchange, ['question.answers']);
  expect(explorer.endpoint.slug).toBe('questions');
  expect(explorer.values).toEqual({ tagged: 'docker', filter: 'withbody' });
  explorer.setValue('filter', 'none');
  restorerOf(explorer).editFilter(exchange);
  expect(explorer.values.filter).toBe('withbody');
});

test('the doctor examines what the request was sent with', async () => {
  const { explorer, exchange } = await ran();
  explorer.setValue('page', '4');
  restorerOf(explorer).openDoctor(exchange);
  expect([explorer.layout.panel, explorer.values.page]).toEqual(['doctor', '4']);
  explorer.layout.panel = 'response';
  aimAtTeam(explorer);
  restorerOf(explorer).openDoctor(exchange);
  expect([explorer.layout.panel, explorer.target.id]).toEqual(['doctor', 'sandbox']);
});
