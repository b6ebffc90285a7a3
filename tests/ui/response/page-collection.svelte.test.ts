// This file collects pages as the page does, without a database: what it says, and what becomes of it when a token goes.
import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { collectedPages } from '../../../src/history/collected-pages.ts';
import { isShown } from '../../../src/ui/response/pages/is-shown.ts';
import { KeptCollection } from '../../../src/ui/response/pages/kept-collection.svelte.ts';
import { lastRequestOf } from '../../../src/ui/response/pages/last-request.ts';
import { PageCollection } from '../../../src/ui/response/pages/page-collection.svelte.ts';
import { shownRows } from '../../../src/ui/response/shown-rows.ts';
import { ShownText } from '../../../src/ui/response/shown-text.svelte.ts';
import type { Exchange } from '../../../src/ui/state/exchange.ts';
import { startExplorer } from '../../support/fakes/explorers.ts';

// Some tens of megabytes take seconds where other programs run too.

const pace = { now: () => Date.now(), sleep: () => Promise.resolve() };

function pageOf(id: number, more: boolean, text = 'x'): Response {
  const items = [{ question_id: id, title: text }];
  return Response.json({ items, has_more: more, quota_max: 300, quota_remaining: 200 });
}

/** Starts a collection; its first page is asked for. */
function collecting(aim: 'sandbox' | 'team' = 'sandbox') {
  const { explorer, calls } = startExplorer({ writes: 'on' });
  explorer.open('#v1/questions?tagged=docker');
  const place = explorer.environments.find(({ target }) => target.id === aim);
  if (place) explorer.selectEnvironment(place);
  if (aim === 'team') {
    explorer.setTeam('acme');
    explorer.setToken('canary-7f3a-token');
  }
  const collection = new PageCollection(
    explorer,
    pace,
    new KeptCollection(collectedPages(undefined)),
  );
  const limits = { items: 1000, reserve: 100 };
  collection.start({ prepared: explorer.prepared, pageSize: 100, limits });
  const call = async (index: number) => {
    await vi.waitFor(() => expect(calls.length).toBeGreaterThan(index));
    return calls[index];
  };
  const respond = async (index: number, response: Response) =>
    (await call(index))?.respond(response);
  return { explorer, calls, collection, respond, call };
}

test('all pages become one response of the page, and the quota is counted', async () => {
  const { explorer, collection, respond, calls } = collecting();
  await respond(0, pageOf(1, true));
  await respond(1, pageOf(1, true));
  await respond(2, pageOf(2, false));
  await vi.waitFor(() => expect(collection.state).toBe('ended'));
  expect(calls.map(({ request }) => new URL(request.url).searchParams.get('page'))).toEqual([
    '1',
    '2',
    '3',
  ]);
  const { exchange } = explorer.runner;
  expect(exchange?.collected).toEqual({
    items: 2,
    pages: 3,
    duplicates: 1,
    isComplete: true,
    shown: 2,
    lastPage: { number: 3, size: 100 },
  });
  expect(isShown(collection, exchange)).toBe(true);
  expect(exchange && lastRequestOf(exchange).url).toBe(calls[2]?.request.url);
  expect(exchange?.hasToken).toBe(true);
  expect(exchange?.outcome).toMatchObject({ kind: 'success', summary: { items: 2 } });
  expect(explorer.quota.quotaOf(explorer.target)?.remaining).toBe(200);
  expect(collection.kept.status).toBe('failed');
});

test('whoever watches the runner hears of a collection once it ends, and of the same one when it goes on', async () => {
  const { explorer, collection, respond } = collecting();
  const heard: Exchange[] = [];
  explorer.runner.watch((exchange) => void heard.push(exchange));
  await respond(0, pageOf(1, true));
  await respond(1, Response.json({ error_id: 502, error_name: 'throttle' }, { status: 400 }));
  await vi.waitFor(() => expect(collection.state).toBe('ended'));
  collection.resume();
  await respond(2, pageOf(2, false));
  await vi.waitFor(() => expect(collection.end?.kind).toBe('complete'));
  expect(heard.map(({ outcome, collected }) => [outcome.kind, collected?.items])).toEqual([
    ['api-error', 1],
    ['success', 2],
  ]);
  expect(heard[0]?.at).toBe(heard[1]?.at);
});

test('a pause lets the page that is on its way come in, and asks for no more', async () => {
  const { collection, respond, calls } = collecting();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  collection.pause();
  await respond(0, pageOf(1, true));
  await vi.waitFor(() => expect(collection.progress.pages).toBe(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(calls).toHaveLength(1);
  collection.resume();
  await respond(1, pageOf(2, false));
  await vi.waitFor(() => expect(collection.end).toEqual({ kind: 'complete' }));
});

test('a failed page is asked for again by a retry, and nothing before it', async () => {
  const { collection, respond, call, calls } = collecting();
  await respond(0, pageOf(1, true));
  (await call(1))?.fail(new TypeError('Failed to fetch'));
  await vi.waitFor(() => expect(collection.end).toMatchObject({ kind: 'failed', page: 2 }));
  collection.resume();
  await respond(2, pageOf(2, false));
  await vi.waitFor(() => expect(collection.end).toEqual({ kind: 'complete' }));
  expect(calls.at(-1)?.request.url).toContain('page=2');
  expect(collection.progress.items).toBe(2);
});

test('what came back with a token goes when the token is forgotten', async () => {
  const { explorer, collection, respond, call } = collecting('team');
  await respond(0, pageOf(1, true));
  const second = await call(1);
  explorer.forget();
  expect(second?.request.signal.aborted).toBe(true);
  expect(collection.state).toBe('nothing');
  expect(collection.pieces).toEqual([]);
});

test('a token that becomes known later is taken out of what was collected', async () => {
  const { explorer, collection, respond } = collecting();
  await respond(0, pageOf(1, false, 'canary-9c1d-token'));
  await vi.waitFor(() => expect(collection.state).toBe('ended'));
  flushSync(() => {
    explorer.setToken('canary-9c1d-token');
    explorer.credentials.recognize();
  });
  await vi.waitFor(() => expect(collection.pieces[0]?.text).toContain('[token removed]'));
});

test('items that are too many for one text are all in the table and the charts', async () => {
  const { explorer, collection, respond } = collecting();
  const long = `canary-9c1d-token ${'x'.repeat(13_000_000)}`;
  await respond(0, pageOf(1, true, long));
  await respond(1, pageOf(2, false, long));
  await vi.waitFor(() => expect(collection.state).toBe('ended'));
  const shown = () => {
    const { exchange } = explorer.runner;
    if (!exchange) throw new TypeError('Nothing is shown.');
    const { text } = new ShownText(() => exchange, explorer.presentation);
    return [...shownRows(exchange, text, explorer.presentation.isOn)()];
  };
  expect(explorer.runner.exchange?.collected).toMatchObject({ items: 2, shown: 1 });
  expect(shown().map(({ index, item }) => [index, item])).toEqual([
    [0, { question_id: 1, title: long }],
    [1, { question_id: 2, title: long }],
  ]);
  flushSync(() => {
    explorer.setToken('canary-9c1d-token');
    explorer.credentials.recognize();
  });
  await vi.waitFor(() => {
    const texts = shown().map(({ text }) => text.slice(0, 60));
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(text).toContain('[token removed]');
  });
  explorer.preferences.change({ presenting: true });
  const { exchange } = explorer.runner;
  if (!exchange) throw new TypeError('Nothing is shown.');
  const masked = new ShownText(() => exchange, explorer.presentation);
  const stop = $effect.root(() => {
    $effect(() => masked.run(document.body));
  });
  await vi.waitFor(() => expect(masked.isMasking).toBe(false), 20_000);
  expect([...shownRows(exchange, masked.text, true)()]).toHaveLength(1);
  stop();
});
