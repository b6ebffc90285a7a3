// This file collects pages as the page does, without a database: what it says, and what becomes of it when a token goes.
import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { collectedPages } from '../../../src/history/collected-pages.ts';
import { KeptCollection } from '../../../src/ui/response/pages/kept-collection.svelte.ts';
import { PageCollection } from '../../../src/ui/response/pages/page-collection.svelte.ts';
import { startExplorer } from '../../support/fakes/explorers.ts';

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
  });
  expect(exchange?.outcome).toMatchObject({ kind: 'success', summary: { items: 2 } });
  expect(explorer.quota.quotaOf(explorer.target)?.remaining).toBe(200);
  expect(collection.kept.status).toBe('failed');
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
