import { Hono } from 'hono';
import { mount } from 'hono/mount';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createSandbox } from '../../src/library/sandbox.ts';

interface Body {
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

const headers = { 'X-API-Access-Token': 'sandbox-pat' };

async function itemsOf(response: Response): Promise<Body['items']> {
  expect(response.status).toBe(200);
  return ((await response.json()) as Body).items;
}

describe('fetch of a sandbox', () => {
  const { fetch, baseUrl, team, token, tokens } = createSandbox({ throttle: false });
  const address = `${baseUrl}/questions?team=${team}&pagesize=2`;

  test('takes an address and how to ask, or a Request', async () => {
    expect(baseUrl).toBe('https://api.stackoverflowteams.com/2.3');
    const own = { headers: { 'X-API-Access-Token': token } };
    const asked = [
      fetch(address, own),
      fetch(new URL(address), own),
      fetch(new Request(address, own)),
    ];
    for (const response of await Promise.all(asked))
      expect(await itemsOf(response)).toHaveLength(2);
  });

  test('responds uncompressed, so that the response can be passed on as it is', async () => {
    const response = await fetch(address, { headers });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('content-length')).toBeNull();
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.text()).toMatch(/^\{"items":\[/);
  });

  test('asks for no pause where it is not to throttle', async () => {
    const all = await Promise.all(Array.from({ length: 80 }, () => fetch(address, { headers })));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
  });

  test('simulates the failures of its tokens', async () => {
    const statuses = tokens.map(async (one) => {
      const response = await fetch(address, { headers: { 'X-API-Access-Token': one.token } });
      return [one.token, response.status] as const;
    });
    const failing = (await Promise.all(statuses)).filter(([, status]) => status === 400);
    expect(failing.map(([name]) => name)).toContain('sandbox-expired');
  });
});

test('a write is there until the sandbox is reset, and in no other sandbox', async () => {
  const [own, other] = [createSandbox(), createSandbox()];
  const body = new URLSearchParams({
    team: own.team,
    title: 'Where do we keep the runbooks of the harbour service?',
    body: 'I have looked in the wiki and in the repository, and found two that contradict each other.',
    tags: 'documentation',
  });
  const counted = async ({ fetch, baseUrl }: typeof own) =>
    (await fetch(`${baseUrl}/info?team=demo`, { headers })).json() as Promise<Body>;
  const before = (await counted(own)).items[0]?.total_questions;
  await itemsOf(await own.fetch(`${own.baseUrl}/questions/add`, { method: 'POST', headers, body }));
  expect((await counted(own)).items[0]?.total_questions).toBe(Number(before) + 1);
  expect((await counted(other)).items[0]?.total_questions).toBe(before);
  await own.reset();
  expect((await counted(own)).items[0]?.total_questions).toBe(before);
});

test('the same day makes the same team, and questions as many as are wanted', async () => {
  const options = { now: () => 1_769_860_800, questions: 30 };
  const texts = [options, options].map(async (one) => {
    const { fetch, baseUrl } = createSandbox(one);
    const address = `${baseUrl}/questions?team=demo&pagesize=50&filter=withbody`;
    return itemsOf(await fetch(address, { headers }));
  });
  const [first, second] = await Promise.all(texts);
  expect(first).toHaveLength(30);
  expect(second).toEqual(first);
});

test.each([
  [{ questions: 0 }, 'Bad questions “0”: expected a whole number from 1 to 100000.'],
  [{ origin: 'https://x.example/2.3' }, 'Bad origin “https://x.example/2.3”: expected scheme, '],
  [{ throttle: 'no' }, 'Bad throttle “no”: expected true or false.'],
  [{ cors: 'all' }, 'Bad cors “all”: expected observed, open, none.'],
  [{ now: 5 }, 'Bad now “5”: expected a function that gives epoch seconds.'],
  [{ size: 5 }, 'Unknown option “size”: expected origin, questions, throttle, cors, now.'],
  [Object.create({ questions: -7 }), 'Bad questions “-7”: expected a whole number'],
  [{ questions: Object.create(null) as unknown }, 'Bad questions “[object Object]”: expected a wh'],
  [null, 'Bad options “null”: expected an object with any of origin, questions, '],
  [5, 'Bad options “5”: expected an object with any of '],
  [[], 'Bad options “[object Array]”: expected an object with any of '],
])('%j is refused', (options, message) => {
  expect(() => createSandbox(options as object)).toThrow(message);
});

test.each([
  ['milliseconds', Date.now, /^now gives “\d{13}”: expected epoch seconds, as of \(\) => Date/],
  ['nothing', () => undefined, 'now gives “undefined”: expected epoch seconds, '],
  ['no number', () => NaN, 'now gives “NaN”: expected epoch seconds, '],
  ['a text', () => 'x', 'now gives “x”: expected epoch seconds, '],
  ['no end', () => Infinity, 'now gives “Infinity”: expected epoch seconds, '],
  ['a time before 1970', () => -1e12, 'now gives “-1000000000000”: expected epoch seconds, '],
  ['a promise', () => Promise.resolve(1), 'now gives “[object Promise]”: expected epoch seconds, '],
])('a clock that gives %s is refused', (_, now, message) => {
  expect(() => createSandbox({ now } as object)).toThrow(message);
});

describe('a signal ends a call, as with fetch', () => {
  const { fetch, baseUrl } = createSandbox({ throttle: false });
  const address = `${baseUrl}/tags?team=demo`;
  const ask = (signal: AbortSignal, fault?: string) =>
    fetch(address, { signal, headers: { ...headers, ...(fault && { 'X-Sandbox-Fault': fault }) } });

  test('before it is made', async () => {
    const reason = new Error('no longer needed');
    await expect(ask(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    await expect(ask(AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  test('while nothing has come yet', async () => {
    const late = ask(AbortSignal.timeout(100), 'slow');
    await expect(late).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('in the middle of the body', async () => {
    const response = await ask(AbortSignal.timeout(400), 'drip');
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('and leaves one alone that is done', async () => {
    const abort = new AbortController();
    const response = await ask(abort.signal);
    const text = await response.text();
    abort.abort();
    expect(text).toMatch(/^\{"items":\[/);
  });
});

describe('stands in for the API', () => {
  const sandbox = createSandbox({ throttle: false });

  test('behind a handler that takes the requests of a program, as in msw', async () => {
    const real = globalThis.fetch;
    onTestFinished(() => {
      globalThis.fetch = real;
    });
    const handle = ({ request }: { request: Request }) => sandbox.fetch(request);
    globalThis.fetch = (input, init) => handle({ request: new Request(input, init) });
    expect(
      await itemsOf(await fetch(`${sandbox.baseUrl}/tags?team=demo`, { headers })),
    ).toHaveLength(30);
  });

  test('within an app of Hono, at any path', async () => {
    const app = new Hono();
    app.all('/2.3/*', (context) => sandbox.fetch(context.req.raw));
    app.all('/api/*', mount(sandbox.fetch));
    for (const path of ['/2.3/tags?team=demo', '/api/2.3/tags?team=demo'])
      expect(await itemsOf(await app.request(path, { headers }))).toHaveLength(30);
  });

  test('for pages, as far as the API lets them, or further', async () => {
    const ask = {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:5173',
        'access-control-request-headers': 'x-api-access-token',
      },
    };
    const open = createSandbox({ cors: 'open' });
    const address = `${open.baseUrl}/me?team=demo`;
    const allowed = async (one: typeof open) =>
      (await one.fetch(address, ask)).headers.get('access-control-allow-headers');
    expect(await allowed(sandbox)).toBeNull();
    expect(await allowed(open)).toBe('x-api-access-token');
  });
});
