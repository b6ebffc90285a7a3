import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import type { Slug } from '../../../src/catalog/index.ts';
import { endpointOf } from '../../../src/request/draft.ts';
import { demoAccess } from '../../../src/request/target.ts';
import type { Explorer } from '../../../src/ui/state/explorer.svelte.ts';
import { responseOf, sandboxOrigin, startExplorer } from '../../support/fakes/explorers.ts';

const canary = 'canary-7f3a-token';

function choose(explorer: Explorer, slug: Slug): void {
  explorer.selectEndpoint(endpointOf(slug));
}

function aimAtTeam(explorer: Explorer): void {
  const [, place] = explorer.environments;
  if (!place) throw new TypeError('There is no team.');
  explorer.selectEnvironment(place);
}

const outcome = (explorer: Explorer) => explorer.runner.exchange?.outcome;
const settled = (explorer: Explorer) =>
  vi.waitFor(() => expect(explorer.runner.isRunning).toBe(false));

test('starts with the sandbox, its slug and its token, and sends nothing', () => {
  const { explorer, calls, entries } = startExplorer();
  expect(explorer.endpoint.slug).toBe('questions');
  expect([explorer.team, explorer.token]).toEqual([demoAccess.team, demoAccess.token]);
  expect(explorer.request.url).toBe(`${sandboxOrigin}/2.3/questions?team=demo`);
  expect(explorer.submission.problems).toEqual([]);
  expect(calls).toEqual([]);
  expect(entries).toEqual(['']);
});

test('what is typed is in the request, the link and the address at once', () => {
  const { explorer, entries } = startExplorer();
  explorer.setValue('tagged', 'c#;.net');
  expect(explorer.request.url).toBe(`${sandboxOrigin}/2.3/questions?tagged=c%23;.net&team=demo`);
  expect(explorer.link.fragment).toBe('#v1/questions?tagged=c%23;.net');
  expect(entries).toEqual(['#v1/questions?tagged=c%23;.net']);
});

test('who looks at the URL is told when it changes', () => {
  const { explorer } = startExplorer();
  const seen: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => void seen.push(explorer.request.url));
  });
  flushSync();
  flushSync(() => explorer.setValue('page', '2'));
  flushSync(() => explorer.preferences.change({ style: 'path' }));
  stop();
  explorer.setValue('page', '3');
  flushSync();
  expect(seen).toEqual([
    `${sandboxOrigin}/2.3/questions?team=demo`,
    `${sandboxOrigin}/2.3/questions?page=2&team=demo`,
    `${sandboxOrigin}/v2.3/teams/demo/questions?page=2`,
  ]);
});

test('sends what is shown, with the token in the header', async () => {
  const { explorer, calls } = startExplorer();
  explorer.setValue('pagesize', '5');
  expect(explorer.run()).toBeUndefined();
  expect(explorer.runner.isRunning).toBe(true);
  const [call] = calls;
  expect(call?.request.url).toBe(explorer.request.url);
  expect(call?.request.headers.get('X-API-Access-Token')).toBe(demoAccess.token);
  call?.respond(responseOf({ id: 1 }, { id: 2 }));
  await settled(explorer);
  expect(outcome(explorer)).toMatchObject({ kind: 'success', summary: { items: 2 } });
});

test('a run in the moment before the variables are read waits for them', async () => {
  let finish = (): void => undefined;
  const read = new Promise<void>((resolve) => (finish = resolve));
  const { explorer, calls } = startExplorer({
    readVariables: async ({ variables }) => {
      await read;
      variables.set(new Map([['word', 'docker']]));
    },
  });
  choose(explorer, 'advanced-search');
  explorer.setValue('q', '{{word}}');
  explorer.setValue('page', '{{none}}');
  expect(explorer.submission.shown).toEqual([]);
  explorer.setValue('page', '');
  const attempt = explorer.run();
  expect(calls).toEqual([]);
  finish();
  expect(await attempt).toBeUndefined();
  expect(calls.map(({ request }) => request.url)).toEqual([
    `${sandboxOrigin}/2.3/search/advanced?q=docker&team=demo`,
  ]);
});

test('without a database of variables the form is sent as it is typed', async () => {
  const { explorer, calls } = startExplorer({
    readVariables: () => Promise.reject(new Error('no database')),
  });
  choose(explorer, 'advanced-search');
  explorer.setValue('q', '{{word}}');
  expect(await explorer.run()).toBeUndefined();
  expect(calls).toHaveLength(1);
});

test('the exchange keeps the request it came from', async () => {
  const { explorer, calls } = startExplorer();
  void explorer.run();
  explorer.setValue('page', '7');
  choose(explorer, 'tags');
  calls[0]?.respond(responseOf());
  await settled(explorer);
  expect(explorer.runner.exchange?.request.url).toBe(`${sandboxOrigin}/2.3/questions?team=demo`);
});

test('a second run takes over; what comes of the first is not looked at', async () => {
  const { explorer, calls } = startExplorer();
  void explorer.run();
  explorer.setValue('page', '2');
  void explorer.run();
  const [first, second] = calls;
  expect(first?.request.signal.aborted).toBe(true);
  expect(second?.request.signal.aborted).toBe(false);
  first?.respond(responseOf('late'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(explorer.runner.isRunning).toBe(true);
  expect(explorer.runner.exchange).toBeUndefined();
  second?.respond(responseOf('second'));
  await settled(explorer);
  expect(explorer.runner.exchange?.request.url).toContain('page=2');
  expect(outcome(explorer)).toMatchObject({ kind: 'success', summary: { items: 1 } });
});

test('can be cancelled, and runs again after that', async () => {
  const { explorer, calls } = startExplorer();
  void explorer.run();
  explorer.runner.cancel();
  await settled(explorer);
  expect(outcome(explorer)?.kind).toBe('aborted');
  void explorer.run();
  calls[1]?.respond(responseOf());
  await settled(explorer);
  expect(outcome(explorer)?.kind).toBe('success');
});

test('cancelling when nothing runs changes nothing', async () => {
  const { explorer, calls } = startExplorer();
  explorer.runner.cancel();
  void explorer.run();
  calls[0]?.respond(responseOf());
  await settled(explorer);
  explorer.runner.cancel();
  expect(outcome(explorer)?.kind).toBe('success');
});

test('a network that is gone is an outcome', async () => {
  const { explorer, calls } = startExplorer();
  void explorer.run();
  calls[0]?.fail(new TypeError('Failed to fetch'));
  await settled(explorer);
  expect(outcome(explorer)).toMatchObject({ kind: 'transport-error', detail: 'Failed to fetch' });
});

test('what is missing is shown only once a run was tried, what is wrong at once', () => {
  const { explorer, calls } = startExplorer();
  choose(explorer, 'questions-by-ids');
  explorer.setValue('page', 'two');
  expect(explorer.submission.shown.map(({ parameter }) => parameter)).toEqual(['page']);
  expect(explorer.submission.problems.map(({ parameter }) => parameter)).toEqual(['ids', 'page']);
  expect(explorer.run()).toMatchObject({ parameter: 'ids', missing: true });
  expect(explorer.submission.shown).toHaveLength(2);
  explorer.setValue('ids', '2');
  expect(explorer.run()).toMatchObject({ parameter: 'page' });
  expect(calls).toEqual([]);
});

test('another endpoint starts without the demands of the last', () => {
  const { explorer } = startExplorer();
  choose(explorer, 'questions-by-ids');
  void explorer.run();
  expect(explorer.submission.shown).toHaveLength(1);
  choose(explorer, 'answers-by-ids');
  expect(explorer.submission.shown).toEqual([]);
});

test('sends an invalid value anyway, but nothing that cannot be sent', () => {
  const { explorer, calls } = startExplorer();
  explorer.setValue('pagesize', '101');
  expect(explorer.run()).toMatchObject({ parameter: 'pagesize' });
  expect(explorer.sendAnyway()).toBeUndefined();
  expect(calls[0]?.request.url).toContain('pagesize=101');
  explorer.setToken('two words');
  expect(explorer.sendAnyway()).toMatchObject({ parameter: 'token', fatal: true });
  choose(explorer, 'tags-by-name');
  explorer.setToken(demoAccess.token);
  explorer.setValue('tags', '..');
  expect(explorer.sendAnyway()).toMatchObject({ parameter: 'tags', fatal: true });
  expect(calls).toHaveLength(1);
});

test('the problem of the token stands after the slug, before all else, and never repeats it', () => {
  const { explorer } = startExplorer();
  explorer.setTeam('Not A Slug');
  explorer.setToken(`${canary} `);
  explorer.setValue('page', 'two');
  expect(explorer.submission.problems.map(({ parameter }) => parameter)).toEqual([
    'team',
    'token',
    'page',
  ]);
  expect(JSON.stringify(explorer.submission.problems)).not.toContain(canary);
});

test('each endpoint keeps its draft', () => {
  const { explorer, entries } = startExplorer();
  explorer.setValue('tagged', 'ci');
  choose(explorer, 'tags');
  expect(explorer.values).toEqual({});
  explorer.setValue('inname', 'k8s');
  choose(explorer, 'questions');
  expect(explorer.values).toEqual({ tagged: 'ci' });
  choose(explorer, 'tags');
  expect(explorer.values).toEqual({ inname: 'k8s' });
  expect(entries).toEqual([
    '#v1/questions?tagged=ci',
    '#v1/tags?inname=k8s',
    '#v1/questions?tagged=ci',
    '#v1/tags?inname=k8s',
  ]);
});

test('choosing the endpoint that is open makes no entry', () => {
  const { explorer, entries } = startExplorer();
  choose(explorer, 'questions');
  expect(entries).toEqual(['']);
});

test('clears, and brings back what was cleared until something is typed', () => {
  const { explorer } = startExplorer();
  expect(explorer.clearAction).toBeUndefined();
  explorer.setValue('page', '2');
  explorer.setValue('tagged', 'ci');
  expect(explorer.clearAction).toBe('clear');
  explorer.clear();
  expect(explorer.values).toEqual({});
  expect(explorer.clearAction).toBe('undo');
  explorer.undoClear();
  expect(explorer.values).toEqual({ page: '2', tagged: 'ci' });
  explorer.clear();
  explorer.setValue('page', '');
  expect(explorer.clearAction).toBeUndefined();
});

test('a link opens endpoint, values and slug, and sends nothing', () => {
  const { explorer, calls } = startExplorer();
  explorer.open('#v1/search?intitle=docker%20build&team=acme');
  expect(explorer.endpoint.slug).toBe('search');
  expect(explorer.values).toEqual({ intitle: 'docker build' });
  expect(explorer.team).toBe('acme');
  expect(explorer.notices.list).toEqual([]);
  expect(calls).toEqual([]);
});

test('a link that cannot be used says so and changes nothing', () => {
  const { explorer } = startExplorer();
  explorer.setValue('page', '2');
  explorer.open('#v1/nonsense');
  expect(explorer.notices.list).toHaveLength(1);
  expect(explorer.values).toEqual({ page: '2' });
  explorer.notices.dismiss();
  expect(explorer.notices.list).toEqual([]);
});

test('the notices of a link go when another endpoint is chosen', () => {
  const { explorer } = startExplorer();
  explorer.open('#v1/tags?nope=1');
  expect(explorer.notices.list).toHaveLength(1);
  choose(explorer, 'users');
  expect(explorer.notices.list).toEqual([]);
});

test('an address without a fragment is the start', () => {
  const { explorer } = startExplorer();
  choose(explorer, 'tags');
  explorer.open('');
  expect(explorer.endpoint.slug).toBe('questions');
});

test('going back keeps what is too long for a link, but not what the link says otherwise', () => {
  const { explorer } = startExplorer();
  const long = 'x'.repeat(5000);
  choose(explorer, 'advanced-search');
  explorer.setValue('page', '2');
  explorer.setValue('q', long);
  choose(explorer, 'tags');
  explorer.open('#v1/advanced-search?page=2');
  expect(explorer.values).toEqual({ page: '2', q: long });
  explorer.open('#v1/advanced-search?page=3');
  expect(explorer.values).toEqual({ page: '3' });
});

test('the link leaves out what is too long, and says so', () => {
  const { explorer } = startExplorer();
  explorer.setValue('tagged', 'x'.repeat(5000));
  explorer.setValue('page', '2');
  expect(explorer.link).toEqual({ fragment: '#v1/questions?page=2', leftOut: ['tagged'] });
});

test('the token is in no link, no entry of the history, no request and no preference', () => {
  const { explorer, entries, slot } = startExplorer();
  explorer.changePreferences({ teamInLinks: true });
  explorer.setToken(canary);
  explorer.setValue('page', '2');
  choose(explorer, 'tags');
  aimAtTeam(explorer);
  explorer.setToken(canary);
  explorer.preferences.change({ style: 'path' });
  const kept = [explorer.link, entries, explorer.request, slot.stored()];
  expect(JSON.stringify(kept)).not.toContain(canary);
});

test('the slug is in link and address only while that is asked for', () => {
  const { explorer, entries } = startExplorer();
  aimAtTeam(explorer);
  explorer.setTeam('acme');
  expect(entries).toEqual(['#v1/questions']);
  explorer.changePreferences({ teamInLinks: true });
  expect(entries).toEqual(['#v1/questions?team=acme']);
  explorer.changePreferences({ teamInLinks: false });
  expect(entries).toEqual(['#v1/questions']);
});

test('sandbox and team have a slug and a token each', () => {
  const { explorer } = startExplorer();
  aimAtTeam(explorer);
  expect([explorer.team, explorer.token]).toEqual(['', '']);
  explorer.setTeam('acme');
  explorer.setToken(canary);
  explorer.selectEnvironment(explorer.environments[0]);
  expect([explorer.team, explorer.token]).toEqual([demoAccess.team, demoAccess.token]);
  aimAtTeam(explorer);
  expect([explorer.team, explorer.token]).toEqual(['acme', canary]);
});

test('without a way to the API nothing is sent and no token is public', () => {
  const { explorer, calls } = startExplorer();
  expect(explorer.credentials.publicTokenOf(explorer.target)).toBe(demoAccess.token);
  aimAtTeam(explorer);
  explorer.setTeam('acme');
  expect(explorer.canRun).toBe(false);
  expect(explorer.credentials.publicTokenOf(explorer.target)).toBeUndefined();
  void explorer.run();
  expect(explorer.runner.isRunning).toBe(false);
  expect(calls).toEqual([]);
});

test('aiming elsewhere cancels what runs', async () => {
  const { explorer, calls } = startExplorer();
  void explorer.run();
  aimAtTeam(explorer);
  await settled(explorer);
  expect(calls[0]?.request.signal.aborted).toBe(true);
  expect(outcome(explorer)?.kind).toBe('aborted');
});

test('a relative date counts from the moment of the run, not from when it was typed', () => {
  let now = Date.UTC(2026, 0, 31, 12);
  const { explorer, calls } = startExplorer({ now: () => now });
  explorer.setValue('fromdate', '1h');
  expect(explorer.request.url).toContain(`fromdate=${Date.UTC(2026, 0, 31, 11) / 1000}&`);
  now = Date.UTC(2026, 0, 31, 15);
  void explorer.run();
  expect(calls[0]?.request.url).toContain(`fromdate=${Date.UTC(2026, 0, 31, 14) / 1000}&`);
});

function startWithTeam(writes: 'on' | 'off') {
  const started = startExplorer({ writes });
  aimAtTeam(started.explorer);
  started.explorer.setTeam('acme');
  started.explorer.setToken(canary);
  return started;
}

test('a write waits for consent, and is sent only with it', async () => {
  const { explorer, calls } = startWithTeam('on');
  choose(explorer, 'delete-question');
  explorer.setValue('id', '7');
  explorer.setValue('preview', '');
  void explorer.run();
  expect(explorer.runner.awaitingConsent?.url).toContain('/2.3/questions/7/delete');
  explorer.runner.resolveConsent(false);
  expect(calls).toEqual([]);
  expect(explorer.runner.awaitingConsent).toBeUndefined();
  void explorer.run();
  explorer.runner.resolveConsent(true);
  expect(calls[0]?.request.method).toBe('POST');
  calls[0]?.respond(responseOf());
  await settled(explorer);
});

test('where a write is for good, a preview is meant at first, and needs no consent', () => {
  const { explorer, calls } = startWithTeam('on');
  choose(explorer, 'create-question');
  expect(explorer.values.preview).toBe('true');
  void explorer.sendAnyway();
  expect(explorer.runner.awaitingConsent).toBeUndefined();
  expect(calls).toHaveLength(1);
  explorer.setValue('preview', '');
  choose(explorer, 'questions');
  choose(explorer, 'create-question');
  expect(explorer.values.preview).toBe('');
  explorer.clear();
  expect(explorer.values.preview).toBe('true');
});

test('reading and rendering need no consent', () => {
  const { explorer, calls } = startWithTeam('on');
  void explorer.run();
  choose(explorer, 'render-question');
  void explorer.sendAnyway();
  expect(explorer.runner.awaitingConsent).toBeUndefined();
  expect(calls).toHaveLength(2);
});

test('while writing is off a POST has no Run, and says how to switch it on', () => {
  const { explorer } = startWithTeam('off');
  expect(explorer.canRun).toBe(true);
  choose(explorer, 'create-question');
  expect(explorer.canRun).toBe(false);
  expect(explorer.blockedReason).toContain('--allow-writes');
});

test('the sandbox is written to without a question', () => {
  const { explorer, calls } = startExplorer();
  choose(explorer, 'create-question');
  expect(explorer.values.preview).toBeUndefined();
  void explorer.sendAnyway();
  expect(calls).toHaveLength(1);
});

test('Run waits as long as the API asked for, and the sandbox may be asked anyway', async () => {
  const { explorer, calls } = startExplorer();
  void explorer.run();
  calls[0]?.respond(
    Response.json({ items: [], has_more: false, backoff: 3, quota_max: 9, quota_remaining: 8 }),
  );
  await settled(explorer);
  expect(explorer.pause).toBe(4);
  expect(explorer.canRun).toBe(false);
  expect(explorer.quota.quotaOf(explorer.target)).toMatchObject({ remaining: 8, max: 9 });
  choose(explorer, 'tags');
  expect(explorer.canRun).toBe(true);
});

test.each(['sandbox-a\\', 'sandbox-"&calc&"', 'sandbox-%PATH%', 'Sandbox-pat'])(
  'the sandbox is aimed at with %j, and the commands do not hold it',
  (token) => {
    const { explorer } = startExplorer();
    explorer.setToken(token);
    expect(explorer.token).toBe(token);
    expect(explorer.credentials.publicTokenOf(explorer.target)).toBe(demoAccess.token);
    expect(explorer.credentials.secrets).toContain(token);
  },
);

test('a token with the letters of the sandbox stands in the commands as it is', () => {
  const { explorer } = startExplorer();
  explorer.setToken('sandbox-no-such-1');
  expect(explorer.credentials.publicTokenOf(explorer.target)).toBe('sandbox-no-such-1');
});

test('going back shows what the address says, however the form was changed since', () => {
  const { explorer } = startExplorer();
  explorer.open('#v1/badges-by-name');
  explorer.setValue('pagesize', '7');
  for (const fragment of ['#v1/tags', '#v1/badges-by-name', '#v1/tags']) explorer.open(fragment);
  explorer.open('#v1/badges-by-name?pagesize=7');
  expect(explorer.values).toEqual({ pagesize: '7' });
  for (const fragment of ['', '?pagesize=500', '']) explorer.open(`#v1/questions${fragment}`);
  expect(explorer.values).toEqual({});
});
