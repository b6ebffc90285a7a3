import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { historyEntries } from '../../../src/history/entries.ts';
import type { HistoryEntries } from '../../../src/history/entries.ts';
import type { HistoryChannel } from '../../../src/ui/history/history-channel.ts';
import { RunHistory } from '../../../src/ui/history/run-history.svelte.ts';
import { keptResponsesOf } from '../../../src/ui/state/kept-responses.svelte.ts';
import { historyEntry } from '../../support/builders/history.ts';
import { responseOf, startExplorer } from '../../support/fakes/explorers.ts';

/** Nothing of its shape tells that it is a token. */
const canary = 'correct-horse-battery';

/** Channels that hear each other, as those of tabs do. */
function channels(): () => HistoryChannel {
  const all: Parameters<HistoryChannel['listen']>[0][] = [];
  return () => {
    let own: (typeof all)[number] | undefined;
    return {
      send: (change) => {
        for (const handlers of all) if (handlers !== own) handlers[change]();
      },
      listen: (handlers) => void all.push((own = handlers)),
    };
  };
}

type Start = Parameters<typeof startExplorer>[0];

/** An explorer with a history that hears of each run. */
function start(options: Start = {}, storage = historyEntries(new IDBFactory())) {
  const started = startExplorer(options);
  const { explorer, calls } = started;
  const history = new RunHistory(explorer, storage, channels()());
  explorer.runner.watch((exchange) => void history.record(exchange));
  const run = async (fragment: string, response = responseOf({ tag_id: 1 })) => {
    explorer.open(fragment);
    void explorer.sendAnyway();
    calls.at(-1)?.respond(response);
    await vi.waitFor(() => expect(explorer.runner.isRunning).toBe(false));
  };
  return { ...started, history, storage, run };
}

afterEach(() => vi.restoreAllMocks());

test('each run becomes an entry with what was asked and what came of it', async () => {
  const { history, run } = start();
  await history.load();
  await run('#v1/tags?inname=ci&pagesize=5');
  expect(history.entries).toMatchObject([
    {
      endpoint: 'tags',
      values: { inname: 'ci', pagesize: '5' },
      target: 'sandbox',
      style: 'query',
      outcome: 'success',
      status: 200,
      items: 1,
      quotaRemaining: 299,
    },
  ]);
  expect(history.entries[0]).not.toHaveProperty('team');
  expect(JSON.stringify(history.entries)).not.toContain('tag_id');
});

test('what is removed while another tab has the history read again does not come back', async () => {
  const storage = historyEntries(new IDBFactory());
  await storage.write([historyEntry(1), historyEntry(2)]);
  let wait: Promise<void> | undefined;
  const slow: HistoryEntries = {
    ...storage,
    read: async () => {
      const read = await storage.read();
      await wait;
      return read;
    },
  };
  const channel = channels();
  const history = new RunHistory(startExplorer().explorer, slow, channel());
  await history.load();
  let go = (): void => undefined;
  wait = new Promise((resolve) => (go = resolve));
  channel().send('changed');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await history.remove(historyEntry(1));
  wait = undefined;
  go();
  await vi.waitFor(() => expect(history.entries).toEqual([historyEntry(2)]));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(history.entries).toEqual([historyEntry(2)]);
});

test('failed, cancelled and overtaken runs are entries, and what is blocked or pasted is none', async () => {
  const { history, explorer, calls, run } = start();
  await history.load();
  await run(
    '#v1/tags',
    Response.json(
      { error_id: 400, error_name: 'bad_parameter', error_message: 'order' },
      { status: 400 },
    ),
  );
  void explorer.sendAnyway();
  calls.at(-1)?.fail(new TypeError('fetch failed'));
  await vi.waitFor(() => expect(history.entries).toHaveLength(2));
  void explorer.sendAnyway();
  void explorer.sendAnyway();
  explorer.runner.cancel();
  await vi.waitFor(() => expect(history.entries).toHaveLength(4));
  expect(history.entries.map(({ outcome }) => outcome)).toEqual([
    ...['aborted', 'aborted', 'transport-error', 'api-error'],
  ]);
  expect(history.entries.at(-1)).toMatchObject({ error: { id: 400, name: 'bad_parameter' } });
  await explorer.showPasted('{"items":[]}');
  explorer.setToken('not a token\n');
  void explorer.sendAnyway();
  expect(history.entries).toHaveLength(4);
});

test('T13: a run that a secret blocks is no entry, and a word that looks like one is not kept', async () => {
  const { history, explorer, run } = start();
  await history.load();
  const secret = 'xK9mQ2vL8pR4tW7yB3nF';
  explorer.open('#v1/tags');
  explorer.setValue('inname', secret);
  expect(explorer.sendAnyway()).toMatchObject({ parameter: 'inname' });
  await run('#v1/tags?pagesize=5');
  explorer.open('#v1/tags');
  explorer.setValue('inname', secret);
  explorer.secretGuard.trust(secret);
  void explorer.sendAnyway();
  explorer.runner.cancel();
  await vi.waitFor(() => expect(history.entries).toHaveLength(2));
  expect(history.entries[0]).toMatchObject({ values: {}, withheld: ['inname'] });
  expect(JSON.stringify(history.entries)).not.toContain(secret);
});

test('a token that becomes known later is taken out of what is shown and stored, also once it is forgotten', async () => {
  const { history, explorer, storage, run } = start();
  await history.load();
  await run(`#v1/search?intitle=${canary}`);
  await run(`#v1/search?intitle=${canary}s`);
  await vi.waitFor(() => expect(history.entries).toHaveLength(2));
  const [latest] = history.entries;
  if (latest) await history.remove(latest);
  explorer.setToken(canary);
  explorer.forget();
  expect(JSON.stringify([history.entries, history.removed])).not.toContain(canary);
  await vi.waitFor(async () => expect(JSON.stringify(await storage.read())).not.toContain(canary));
  expect(history.entries).toHaveLength(1);
  expect(await history.exportText()).toContain('[token removed]');
});

test('the slug is kept for the team only', async () => {
  const { history, explorer, calls } = start({ writes: 'off' });
  await history.load();
  const team = explorer.environments[1];
  if (team) explorer.selectEnvironment(team);
  explorer.setTeam('acme');
  explorer.setToken('a-team-token-of-mine');
  explorer.open('#v1/tags');
  void explorer.sendAnyway();
  calls.at(-1)?.respond(responseOf());
  await vi.waitFor(() => expect(history.entries).toHaveLength(1));
  expect(history.entries[0]).toMatchObject({ target: 'team', team: 'acme' });
});

test('what was typed comes back, in its environment and address style, and nothing is sent', async () => {
  const { history, explorer, calls, run } = start();
  await history.load();
  explorer.preferences.change({ style: 'path' });
  explorer.fault = 'html-502';
  await run('#v1/questions?fromdate=7d&sort=hot&min=5');
  explorer.preferences.change({ style: 'query' });
  explorer.fault = '';
  explorer.open('#v1/users');
  const team = explorer.environments[1];
  if (team) explorer.selectEnvironment(team);
  const [entry] = history.entries;
  if (!entry) throw new TypeError('There is no entry.');
  expect(entry.typed).toEqual({ fromdate: '7d', min: '5' });
  const sent = calls.length;
  expect(history.restore(entry)).toBe(true);
  expect(explorer.endpoint.slug).toBe('questions');
  expect(explorer.values).toMatchObject({ fromdate: '7d', sort: 'hot', min: '5' });
  expect(explorer.target.id).toBe('sandbox');
  expect(explorer.preferences.style.id).toBe('path');
  expect(explorer.fault).toBe('html-502');
  expect(calls).toHaveLength(sent);
});

test('what is run again is another entry; what was not kept is to be entered first', async () => {
  const { history, explorer, calls } = start();
  await history.load();
  history.runAgain(historyEntry(1));
  expect(new URL(calls.at(-1)?.request.url ?? '').searchParams.get('tagged')).toBe('docker');
  explorer.runner.cancel();
  await vi.waitFor(() => expect(history.entries).toHaveLength(1));
  const sent = calls.length;
  history.runAgain(historyEntry(2, { withheld: ['tagged'] }));
  expect(calls).toHaveLength(sent);
  expect(explorer.notices.list.join()).toContain('Enter it again');
});

test('an entry of an endpoint that is not known any more changes nothing', () => {
  const { history, explorer } = start();
  const { endpoint } = explorer;
  expect(history.restore(historyEntry(1, { endpoint: 'gone' }))).toBe(false);
  expect(explorer.endpoint).toBe(endpoint);
});

test('compared with now, the request is sent beside the form, and its response can be kept as A', async () => {
  const { history, explorer, calls } = start();
  await history.load();
  explorer.open('#v1/users');
  const day = 86_400;
  const entry = historyEntry(-1440, {
    values: { fromdate: String(1_769_256_000 - day) },
    typed: { fromdate: '7d' },
    outcome: 'api-error',
    status: 400,
    error: { id: 502, name: 'throttle_violation' },
  });
  const comparing = history.compareWithNow(entry);
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  expect(history.comparison.isRunning).toBe(true);
  calls[0]?.respond(responseOf({ question_id: 1 }));
  await comparing;
  const rows = history.comparison.differences ?? [];
  expect(rows).toContainEqual({
    name: 'result',
    then: '400 throttle_violation',
    now: '200',
    difference: 'changed',
  });
  expect(rows.find(({ name }) => name === 'fromdate')).toMatchObject({
    then: '2026-01-23 12:00:00',
    now: '2026-01-24 12:00:00',
    ofRequest: true,
  });
  expect(rows.map(({ name }) => name)).toEqual([
    ...['result', 'items', 'size', 'received', 'time', 'quota left', 'fromdate'],
  ]);
  expect(explorer.endpoint.slug).toBe('users');
  expect(explorer.runner.exchange).toBeUndefined();
  history.comparison.keep();
  expect(keptResponsesOf(explorer).exchange?.request.endpoint.slug).toBe('questions');
  expect(history.comparison.isKept).toBe(true);
  expect(history.entries).toEqual([]);
});

test.each([
  ['changes data', historyEntry(1, { endpoint: 'create-question', values: { title: 'x' } })],
  ['looked like a secret', historyEntry(1, { withheld: ['tagged'] })],
  ['does not know', historyEntry(1, { endpoint: 'gone' })],
  ['token of the team', historyEntry(1, { target: 'team', team: 'acme' })],
])('nothing is sent to compare what %s', async (reason, entry) => {
  const { history, calls } = start({ writes: 'on' });
  await history.compareWithNow(entry);
  expect(history.comparison.problem).toContain(reason);
  expect(calls).toEqual([]);
});

test('what is removed can be put back, and clearing leaves what is pinned', async () => {
  const storage = historyEntries(new IDBFactory());
  await storage.write([1, 2, 3].map((minutes) => historyEntry(minutes)));
  const { history } = start({}, storage);
  await history.load();
  const [third, second, first] = history.entries;
  if (!third || !second || !first) throw new TypeError('Entries are missing.');
  await history.remove(second);
  expect(await storage.read()).toEqual([third, first]);
  await history.undoRemove();
  expect(history.entries).toEqual([third, second, first]);
  await history.pin(first, true);
  await history.clear();
  expect(history.entries).toEqual([{ ...first, pinned: true }]);
  expect(await storage.read()).toEqual(history.entries);
  await history.clear('all');
  expect(await storage.read()).toEqual([]);
});

test('another tab shows what is run, pinned and removed in this one, and forgets what is wiped', async () => {
  const open = channels();
  const factory = new IDBFactory();
  const { explorer } = startExplorer();
  const here = new RunHistory(explorer, historyEntries(factory), open());
  const there = new RunHistory(startExplorer().explorer, historyEntries(factory), open());
  await here.load();
  await there.load();
  explorer.runner.watch((exchange) => void here.record(exchange));
  void explorer.sendAnyway();
  explorer.runner.cancel();
  await vi.waitFor(() => expect(there.entries).toHaveLength(1));
  const [entry] = here.entries;
  if (entry) await here.pin(entry, true);
  await vi.waitFor(() => expect(there.entries[0]?.pinned).toBe(true));
  await here.wipe();
  expect([here.entries, there.entries]).toEqual([[], []]);
});

const refusing = (written: 'full' | 'failed'): HistoryEntries => ({
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(written),
  pin: () => Promise.resolve(written),
  remove: () => Promise.resolve(false),
  clear: () => Promise.resolve(false),
  redact: () => Promise.resolve(),
});

test.each([
  ['T69', 'full', 'storage is full'],
  ['T70', 'failed', "can't store the history"],
] as const)(
  '%s: what cannot be stored is in memory, and a notice says so',
  async (_, written, notice) => {
    const { history, run } = start({}, refusing(written));
    await history.load();
    await run('#v1/tags');
    await run('#v1/users');
    await vi.waitFor(() => expect(history.entries).toHaveLength(2));
    expect(history.notice).toContain(notice);
    const [entry] = history.entries;
    if (entry) await history.pin(entry, true);
    expect(history.entries[0]).toMatchObject({ endpoint: 'users', pinned: true });
    await history.clear('all');
    expect(history.entries).toEqual([]);
  },
);

test('T71: what could not be stored is stored with the next one that can', async () => {
  const storage = historyEntries(new IDBFactory());
  const { history, run } = start({}, storage);
  await history.load();
  const write = vi.spyOn(storage, 'write').mockResolvedValueOnce('failed');
  await run('#v1/tags');
  await vi.waitFor(() => expect(history.notice).not.toBe(''));
  await run('#v1/users');
  await vi.waitFor(() => expect(history.notice).toBe(''));
  expect(write).toHaveBeenCalledTimes(2);
  expect((await storage.read())?.map(({ endpoint }) => endpoint)).toEqual(['users', 'tags']);
});
