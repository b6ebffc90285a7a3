// This file turns the pages of a response, and looks at what is sent and what becomes of the form.
import { expect, test, vi } from 'vitest';
import { PageTurner } from '../../../src/ui/state/page-turner.svelte.ts';
import { startExplorer } from '../../support/fakes/explorers.ts';

function pageOf(more: boolean, backoff?: number): Response {
  return Response.json({
    items: [{ question_id: 1 }],
    has_more: more,
    ...(backoff !== undefined && { backoff }),
    quota_max: 300,
    quota_remaining: 200,
  });
}

async function ran(fragment: string, response: Response, aim: 'sandbox' | 'team' = 'sandbox') {
  const { explorer, calls } = startExplorer({ writes: 'on' });
  explorer.open(fragment);
  const place = explorer.environments.find(({ target }) => target.id === aim);
  if (place) explorer.selectEnvironment(place);
  if (aim === 'team') explorer.setTeam('acme');
  void explorer.run();
  calls[0]?.respond(response);
  await vi.waitFor(() => expect(explorer.runner.isRunning).toBe(false));
  const turner = new PageTurner(explorer);
  const reason = (direction: 'previous' | 'next') => {
    const step = turner.step(direction);
    return 'reason' in step ? step.reason : undefined;
  };
  const sent = () => calls.slice(1).map(({ request }) => request.url);
  return { explorer, calls, turner, reason, sent };
}

test('the next page is the same request one page on, and the form that still holds it follows', async () => {
  const { explorer, turner, sent } = await ran('#v1/questions?tagged=docker', pageOf(true));
  turner.turn('next');
  expect(sent()).toEqual(['http://sandbox.test/2.3/questions?page=2&tagged=docker&team=demo']);
  expect(explorer.values).toEqual({ tagged: 'docker', page: '2' });
});

test('a form that has changed since keeps what is typed, and sends none of it', async () => {
  const { explorer, turner, sent } = await ran('#v1/questions?tagged=docker&page=2', pageOf(true));
  explorer.setValue('tagged', 'kubernetes');
  turner.turn('previous');
  expect(sent()).toEqual(['http://sandbox.test/2.3/questions?page=1&tagged=docker&team=demo']);
  expect(explorer.values).toEqual({ tagged: 'kubernetes', page: '2' });
});

test('the pages of a response come from where it came from', async () => {
  const { explorer, turner, sent } = await ran('#v1/questions', pageOf(true), 'team');
  explorer.selectEnvironment(explorer.environments[0]);
  turner.turn('next');
  expect(sent()).toEqual(['https://api.stackoverflowteams.com/2.3/questions?page=2&team=acme']);
  expect(explorer.target.id).toBe('sandbox');
});

test('nothing is sent while another request is in progress, after the last page, or during a pause', async () => {
  const { turner, reason, sent } = await ran('#v1/questions', pageOf(true));
  turner.turn('next');
  expect(reason('next')).toBe('A request is in progress.');
  turner.turn('next');
  expect(sent()).toHaveLength(1);
  const last = await ran('#v1/questions?page=2', pageOf(false));
  last.turner.turn('next');
  expect(last.sent()).toEqual([]);
  const paused = await ran('#v1/questions', pageOf(true, 10));
  expect(paused.reason('next')).toBe(
    'The API asks clients to wait 11 s before calling this method again.',
  );
  paused.turner.turn('next');
  expect(paused.sent()).toEqual([]);
});

test('without the token that was forgotten, no page is asked for', async () => {
  const { explorer, turner, reason, sent } = await ran('#v1/questions', pageOf(true), 'team');
  explorer.setToken('canary-7f3a-token');
  explorer.forget();
  expect(reason('next')).toBe('The token was forgotten: enter it again.');
  turner.turn('next');
  expect(sent()).toEqual([]);
});
