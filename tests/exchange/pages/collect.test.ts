// This file collects pages from the sandbox, whose clock stands still until somebody waits.
import { expect, test } from 'vitest';
import type { Slug } from '../../../src/catalog/index.ts';
import { throughFetch } from '../../../src/exchange/fetch.ts';
import { collectPages, noProgress } from '../../../src/exchange/pages/collect.ts';
import type {
  CollectEnd,
  CollectOptions,
  CollectStep,
  Progress,
} from '../../../src/exchange/pages/collect.ts';
import { fileParts, mergedOutcome, mergePieces } from '../../../src/exchange/pages/merge.ts';
import { send } from '../../../src/exchange/send.ts';
import { buildRequest } from '../../../src/request/build.ts';
import { endpointOf } from '../../../src/request/draft.ts';
import { countRequest, ownPageSize, pageRequest } from '../../../src/request/pages.ts';
import { demoAccess, queryStyle, sandboxTarget } from '../../../src/request/target.ts';
import { createSandbox } from '../../../src/sandbox/handler.ts';
import { defaultLimits, noLimits } from '../../../src/sandbox/throttle/rate-limits.ts';
import { buildQuestion, buildWorld, worldNow } from '../../support/builders/world.ts';

type PageStep = Extract<CollectStep, { readonly kind: 'page' }>;
type Respond = (request: Request) => Promise<Response>;

const target = sandboxTarget('http://sandbox.test');
const destination = { target, style: queryStyle, team: demoAccess.team };
const asked = (values = {}, slug: Slug = 'questions') =>
  buildRequest({ endpoint: endpointOf(slug), values }, destination, { now: 0, zone: 'utc' });

const worldOf = (count: number) =>
  buildWorld({
    questions: Array.from({ length: count }, (_, index) => buildQuestion({ postId: index + 1 })),
  });

/** Time passes only while somebody waits. */
function startClock() {
  let now = worldNow * 1000;
  const waits: number[] = [];
  return {
    now: () => now,
    waits,
    sleep: (milliseconds: number, signal: AbortSignal) => {
      if (signal.aborted) return Promise.reject(signal.reason as Error);
      waits.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  };
}

function start(
  respond: Respond,
  given: Partial<CollectOptions> = {},
  values = {},
  slug: Slug = 'questions',
) {
  const clock = startClock();
  const abort = new AbortController();
  const pages: number[] = [];
  const transport = throughFetch(respond);
  const { token } = demoAccess;
  const options: CollectOptions = {
    ask: (page) => {
      pages.push(page);
      const request = pageRequest(asked(values, slug), page, given.pageSize ?? 100);
      return send(request, { transport, token, signal: abort.signal });
    },
    type: 'question',
    pageSize: 100,
    limits: { items: 100_000, reserve: 0 },
    pace: clock,
    signal: abort.signal,
    ...given,
  };
  return { steps: collectPages(options), abort, clock, pages };
}

async function run(steps: ReturnType<typeof collectPages>) {
  const taken: CollectStep[] = [];
  let end: CollectEnd;
  for (;;) {
    const next = await steps.next();
    if (next.done) {
      end = next.value;
      break;
    }
    taken.push(next.value);
  }
  const paged = taken.filter((step): step is PageStep => step.kind === 'page');
  const pieces = paged.map(({ piece }) => piece);
  const { progress, wrapper, outcome } = paged.at(-1) ?? {};
  return { end, taken, pieces, progress: progress ?? noProgress, wrapper, outcome };
}

function sandboxOf(count: number, limits = { ...noLimits, quota: 10_000 }): Respond {
  return createSandbox({ world: worldOf(count), now: () => worldNow, limits });
}

const idsIn = (lines: string): number[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { question_id: number }).question_id);

test('all pages are asked for once, at most 10 in a second, and every item is there', async () => {
  const { steps, pages, clock } = start(sandboxOf(250));
  const { end, pieces, progress } = await run(steps);
  expect(end).toEqual({ kind: 'complete' });
  expect(pages).toEqual([1, 2, 3]);
  expect(clock.waits).toEqual([100, 100]);
  expect(progress).toMatchObject({ nextPage: 4, pages: 3, items: 250, duplicates: 0 });
  expect(new Set(idsIn(pieces.map(({ text }) => text).join('\n'))).size).toBe(250);
});

test('after a backoff nothing is asked for until a second more than that has passed', async () => {
  let page = 0;
  const { steps, clock } = start(() => {
    page += 1;
    const items = [{ question_id: page }];
    return Promise.resolve(
      Response.json({ items, has_more: page < 3, ...(page === 1 && { backoff: 10 }) }),
    );
  });
  const { taken } = await run(steps);
  expect(clock.waits).toEqual([11_000, 100]);
  expect(taken.map(({ kind }) => kind)).toEqual(['page', 'waiting', 'page', 'page']);
});

test('the sandbox, which refuses those who do not wait, refuses nothing', async () => {
  const clock = startClock();
  const respond = createSandbox({
    world: worldOf(120),
    now: () => clock.now() / 1000,
    limits: { ...defaultLimits, heavyCalls: 3 },
    wait: () => Promise.resolve(),
  });
  const heavy = 'search';
  const { steps } = start(respond, { pace: clock, pageSize: 10 }, { tagged: 'python' }, heavy);
  expect(await run(steps)).toMatchObject({ end: { kind: 'complete' }, progress: { items: 120 } });
  expect(clock.waits.filter((wait) => wait === 11_000)).toHaveLength(3);
});

test('what came again because the list shifted is kept once, and counted', async () => {
  const respond = (request: Request) => {
    const page = Number(new URL(request.url).searchParams.get('page'));
    const first = (page - 1) * 3;
    const items = [0, 1, 2].map((at) => ({ question_id: first + at - (page > 1 ? 1 : 0) }));
    return Promise.resolve(Response.json({ items, has_more: page < 3 }));
  };
  const { pieces, progress } = await run(start(respond).steps);
  expect(pieces.map(({ text }) => idsIn(text))).toEqual([
    [0, 1, 2],
    [3, 4],
    [5, 6, 7],
  ]);
  expect(progress).toMatchObject({ items: 8, duplicates: 1 });
});

test('it stops before it falls under the reserve of the quota', async () => {
  const limits = { items: 100_000, reserve: 7 };
  const { steps, pages } = start(sandboxOf(250, { ...noLimits, quota: 10 }), {
    limits,
    pageSize: 10,
  });
  const { end, progress } = await run(steps);
  expect(end).toEqual({ kind: 'quota' });
  expect(pages).toEqual([1, 2, 3]);
  expect(progress.quotaRemaining).toBe(7);
});

test('a quota that a filter leaves out is counted down', async () => {
  const respond = () => Promise.resolve(Response.json({ items: [{}], has_more: true }));
  const { steps, pages } = start(respond, {
    progress: { ...noProgress, quotaRemaining: 5 },
    limits: { items: 100, reserve: 2 },
  });
  expect((await run(steps)).end).toEqual({ kind: 'quota' });
  expect(pages).toHaveLength(3);
});

test('a limit is kept to the item', async () => {
  const { steps } = start(sandboxOf(250), { limits: { items: 130, reserve: 0 } });
  const { end, pieces } = await run(steps);
  expect(end).toEqual({ kind: 'limit' });
  expect(pieces.map(({ count }) => count)).toEqual([100, 30]);
});

test('an error ends it at its page, from where it goes on later', async () => {
  const sandbox = sandboxOf(250);
  let broken = true;
  const respond = (request: Request) => {
    if (broken && request.url.includes('page=2&')) throw new TypeError('Failed to fetch');
    return sandbox(request);
  };
  const known = new Set<string>();
  const first = await run(start(respond, { known }).steps);
  expect(first.end).toMatchObject({
    kind: 'failed',
    page: 2,
    outcome: { kind: 'transport-error' },
  });
  broken = false;
  const { steps, pages } = start(respond, { known, progress: first.progress });
  const second = await run(steps);
  expect(pages).toEqual([2, 3]);
  expect(second).toMatchObject({ end: { kind: 'complete' }, progress: { items: 250, pages: 3 } });
});

test('an error of the API is not repeated', async () => {
  const { steps, pages } = start(sandboxOf(250), {}, { sort: 'nothing' });
  const { end } = await run(steps);
  expect(end).toMatchObject({ kind: 'failed', page: 1, outcome: { kind: 'api-error' } });
  expect(pages).toEqual([1]);
});

test('who does not ask for the next page pauses it', async () => {
  const { steps, pages } = start(sandboxOf(250));
  await steps.next();
  await new Promise((resolve) => setImmediate(resolve));
  expect(pages).toEqual([1]);
});

test('a cancelled run sends nothing more, neither after a page nor out of a wait', async () => {
  const { steps, abort, pages } = start(sandboxOf(250));
  await steps.next();
  abort.abort();
  expect(await steps.next()).toEqual({ done: true, value: { kind: 'cancelled' } });
  expect(pages).toEqual([1]);
});

test('the last page is also known where has_more is left out', async () => {
  const respond = (request: Request) => {
    const page = Number(new URL(request.url).searchParams.get('page'));
    const items = Array.from({ length: page < 2 ? 100 : 20 }, (_, at) => ({
      question_id: page * 100 + at,
    }));
    return Promise.resolve(Response.json({ items, quota_max: 1 }));
  };
  const { end, progress } = await run(start(respond).steps);
  expect(end).toEqual({ kind: 'complete' });
  expect(progress.items).toBe(120);
});

test('the pieces are one response in the wrapper of the last page, and files line by line', async () => {
  const { pieces, wrapper, outcome, progress } = await run(start(sandboxOf(250)).steps);
  if (!wrapper || !outcome) throw new Error('There was no page.');
  const merged = mergePieces(pieces, wrapper);
  const body = JSON.parse(merged.text) as { items: unknown[]; has_more: boolean };
  expect(body.items).toHaveLength(250);
  expect(body.has_more).toBe(false);
  expect(mergedOutcome(outcome, merged, progress.items)).toMatchObject({
    kind: 'success',
    summary: { items: 250, hasMore: false },
  });
  const same = (text: string) => text;
  expect([...fileParts(pieces, wrapper, 'json', same)].join('')).toBe(merged.text);
  const lines = [...fileParts(pieces, wrapper, 'ndjson', same)].join('');
  expect(idsIn(lines)).toHaveLength(250);
});

test('what is too long to be shown is cut between two pages, and the rest is counted', async () => {
  const { pieces, wrapper } = await run(start(sandboxOf(250)).steps);
  if (!wrapper) throw new Error('There was no page.');
  const longest = pieces.slice(0, 2).reduce((sum, { text }) => sum + text.length, 1_000);
  const { text, items } = mergePieces(pieces, wrapper, longest);
  expect(items).toBe(200);
  expect((JSON.parse(text) as { items: unknown[] }).items).toHaveLength(200);
});

test('what is sent for a page is the request with its page and size, and for a count with its filter', () => {
  const request = asked({ tagged: 'docker', pagesize: '30', page: '4', filter: 'withbody' });
  expect(pageRequest(request, 2, 100).url).toContain(
    'page=2&pagesize=100&tagged=docker&filter=withbody',
  );
  expect(countRequest(request).url).toContain('/questions?tagged=docker&filter=total&team=demo');
  expect(ownPageSize(request)).toBe(30);
  for (const pagesize of ['', '0', '100', 'x'])
    expect(ownPageSize(asked({ pagesize }))).toBeUndefined();
});

test('a page that came before a resume is not kept again', async () => {
  const known = new Set(Array.from({ length: 100 }, (_, index) => String(index + 1)));
  const progress: Progress = { ...noProgress, items: 100 };
  const { progress: after } = await run(start(sandboxOf(150), { known, progress }).steps);
  expect(after).toMatchObject({ items: 150, duplicates: 100 });
});

test('it ends where the same page comes again and again', async () => {
  const page = JSON.stringify({ items: [{ question_id: 1 }], has_more: true });
  const { steps, pages } = start(() => Promise.resolve(Response.json(JSON.parse(page))));
  let step = await steps.next();
  while (step.done !== true) step = await steps.next();
  expect(step.value).toEqual({ kind: 'repeated' });
  expect(pages).toEqual([1, 2, 3, 4, 5, 6]);
});
