import { expect, test, vi } from 'vitest';
import { FilterTrials } from '../../../src/ui/response/compare/filter-trials.svelte.ts';
import { isSameCall, keptResponsesOf } from '../../../src/ui/state/kept-responses.svelte.ts';
import { responseOf, sandboxOrigin, startExplorer } from '../../support/fakes/explorers.ts';

const canary = 'canary-7f3a-token';

/** An explorer that shows a response. */
async function ran(fragment: string, ...items: readonly unknown[]) {
  const started = startExplorer();
  const { explorer, calls } = started;
  explorer.open(fragment);
  void explorer.sendAnyway();
  calls.at(-1)?.respond(responseOf(...items));
  await vi.waitFor(() => expect(explorer.runner.isRunning).toBe(false));
  const { exchange } = explorer.runner;
  if (!exchange) throw new TypeError('There is no exchange.');
  return { ...started, exchange };
}

test('a response stays kept until it is replaced or dropped, whatever is run', async () => {
  const { explorer, calls, exchange } = await ran('#v1/questions', { question_id: 1 });
  const { runner } = explorer;
  const kept = keptResponsesOf(explorer);
  kept.keep(exchange);
  void explorer.sendAnyway();
  calls.at(-1)?.respond(responseOf());
  await vi.waitFor(() => expect(runner.exchange).not.toBe(exchange));
  expect(kept.exchange).toBe(exchange);
  kept.drop();
  expect(kept.exchange).toBeUndefined();
});

test('a token that becomes known later is taken out of what is kept and of what was tried', async () => {
  const { explorer, exchange } = await ran(`#v1/search?intitle=${canary}`, { title: canary });
  const kept = keptResponsesOf(explorer);
  kept.keep(exchange);
  kept.showTrial({ base: exchange, exchange });
  explorer.setToken(canary);
  const seen = JSON.stringify([kept.exchange, kept.trial]);
  expect(seen).not.toContain(canary);
  expect(seen).toContain('[token removed]');
  if (kept.exchange) expect(isSameCall(kept.exchange, exchange)).toBe(true);
});

test('another filter goes with the request of the response, whatever the form says', async () => {
  const { explorer, calls, exchange } = await ran('#v1/questions?tagged=docker', {
    question_id: 1,
  });
  explorer.setValue('tagged', 'ci');
  const trials = new FilterTrials(explorer, () => exchange);
  expect(trials.current).toBe('default');
  expect(trials.blockedReason).toBeUndefined();
  const started = trials.start('withbody');
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  expect(calls[1]?.request.url).toBe(
    `${sandboxOrigin}/2.3/questions?tagged=docker&filter=withbody&team=demo`,
  );
  calls[1]?.respond(responseOf({ question_id: 1, body: 'x' }));
  await started;
  expect(keptResponsesOf(explorer).trial?.base).toBe(exchange);
  expect(keptResponsesOf(explorer).trial?.exchange.draft.values.filter).toBe('withbody');
  expect(explorer.quota.quotaOf(explorer.target)?.remaining).toBe(299);
  expect(explorer.runner.exchange).toBe(exchange);
});

test('no filter is tried where the request is not known, or would change something twice', async () => {
  const { explorer, calls } = await ran('#v1/questions', { question_id: 1 });
  await explorer.showPasted('{"items":[],"has_more":false}');
  const trials = new FilterTrials(explorer, () => {
    const { exchange } = explorer.runner;
    if (!exchange) throw new TypeError('There is no exchange.');
    return exchange;
  });
  expect(trials.blockedReason).toContain('pasted');
  explorer.open('#v1/create-comment?id=1&body=A%20comment%20that%20is%20long%20enough');
  void explorer.sendAnyway();
  calls.at(-1)?.respond(responseOf({ comment_id: 1 }));
  await vi.waitFor(() => expect(trials.blockedReason).toContain('not sent twice'));
});
