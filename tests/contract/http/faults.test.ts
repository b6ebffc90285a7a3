import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { errors } from '../../../src/catalog/errors.ts';
import { createSandbox } from '../../../src/sandbox/handler.ts';
import { faultHeader, faults } from '../../../src/sandbox/http/faults/faults.ts';
import { noLimits } from '../../../src/sandbox/throttle/rate-limits.ts';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { tokenHeaders } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';

const world = buildSampleWorld();
const path = '/2.3/tags?team=demo';
const json = /^\{"items":\[\{.*\}\],"has_more":false,"quota_max":\d+,"quota_remaining":\d+\}$/;

afterEach(() => {
  vi.useRealTimers();
});

describeTransports({ world, now: () => worldNow, limits: noLimits }, ({ ask }) => {
  const asking = (fault: string) =>
    ask(path, { headers: { ...tokenHeaders, [faultHeader]: fault } });

  test('truncated-gzip: less than half of the gzip, and nothing says so', async () => {
    const { bytes, status, headers } = await asking('truncated-gzip');
    const whole = await ask(path, { headers: tokenHeaders });
    expect(status).toBe(200);
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(bytes.length).toBeLessThan(whole.bytes.length * 0.6);
    expect(() => gunzipSync(bytes)).toThrow('unexpected end of file');
  });

  test('gzip-header-plain-body: JSON that is said to be gzip', async () => {
    const { plain, headers } = await asking('gzip-header-plain-body');
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(plain).toMatch(json);
  });

  test('no-wrapper: the items alone, also for a response in JSONP form', async () => {
    const response = await ask(`${path}&callback=f`, {
      headers: { ...tokenHeaders, [faultHeader]: 'no-wrapper' },
    });
    expect([response.status, response.text]).toEqual([200, expect.stringMatching(/^\[\{.*\}\]$/)]);
  });

  test('plain-body: JSON as it is', async () => {
    const { plain, headers } = await asking('plain-body');
    expect(headers.get('content-encoding')).toBeNull();
    expect(plain).toMatch(json);
  });

  test.each([
    ['block-page', 403],
    ['html-502', 502],
    ['html-503', 503],
  ])('%s: a page of the edge with status %i', async (fault, expected) => {
    const { plain, status, headers } = await asking(fault);
    expect(status).toBe(expected);
    expect(headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(headers.get('cf-ray')).toMatch(/^[\da-f]{16}-/);
    expect(plain).toContain('<!DOCTYPE html>');
  });

  test('redirect: to another host', async () => {
    const { status, headers, bytes } = await asking('redirect');
    expect([status, bytes.length]).toEqual([302, 0]);
    expect(headers.get('location')).toBe('https://elsewhere.example/login');
  });

  test('wrong-type: JSON that is said to be plain text', async () => {
    const { text, headers } = await asking('wrong-type');
    expect(headers.get('content-type')).toBe('text/plain');
    expect(text).toMatch(json);
  });

  test.each(errors)('error-$id: the error $name, over any response', async ({ id, name }) => {
    const { status, text } = await asking(`error-${id}`);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ error_id: id, error_name: name });
  });

  test('invalid-json: the end is missing', async () => {
    const { text, headers } = await asking('invalid-json');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  test('invalid-utf-8: bytes that are none', async () => {
    const { bytes } = await asking('invalid-utf-8');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow(TypeError);
  });

  test('empty: nothing', async () => {
    const { bytes, status } = await asking('empty');
    expect([status, bytes.length]).toEqual([200, 0]);
  });

  test('large: valid JSON of 25 MB', async () => {
    const { text } = await asking('large');
    expect(text.length).toBeGreaterThan(25_000_000);
    expect(text.length).toBeLessThan(25_300_000);
    expect(JSON.parse(text)).toMatchObject({
      items: expect.any(Array) as unknown,
      has_more: false,
    });
  }, 30_000);

  test('no-error-name: an error without its name', async () => {
    const { text, status } = await asking('no-error-name');
    expect([status, text]).toEqual([400, '{"error_id":400,"error_message":"page"}']);
  });

  test('no-wrapper: a bare list', async () => {
    expect(JSON.parse((await asking('no-wrapper')).text)).toHaveLength(5);
  });

  test('reset: the connection breaks in the middle', async () => {
    await expect(asking('reset')).rejects.toThrow();
  });

  test('an unknown fault is refused with those that there are', async () => {
    const { text, status } = await asking('nonsense');
    expect(status).toBe(400);
    expect(text).toContain('`nonsense`: expected one of slow, drip, reset');
  });

  test('HEAD has no body that could go wrong', async () => {
    const headers = { ...tokenHeaders, [faultHeader]: 'empty' };
    const { headers: received } = await ask(path, { method: 'HEAD', headers });
    expect(received.get('content-encoding')).toBe('gzip');
  });
});

describeTransports({ world, now: () => worldNow, limits: noLimits }, ({ ask }) => {
  const asking = async (headers: Readonly<Record<string, string>>) => {
    const { text } = await ask(path, {
      headers: { ...tokenHeaders, ...headers, [faultHeader]: 'no-error-name' },
    });
    return text;
  };

  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://a-page.example' },
    { origin: 'null' },
  ])('a page of another site, with %j, gets no fault', async (headers) => {
    expect(await asking(headers)).toContain('a page of another site may not ask for faults');
  });

  test.each([{}, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }])(
    'the page of the server, or a program, with %j, gets it',
    async (headers) => {
      expect(await asking(headers)).toContain('"error_message":"page"');
    },
  );
});

test('a page of another site gets a fault where the sandbox is open to all pages', async () => {
  const headers = { 'sec-fetch-site': 'cross-site' };
  const sandbox = createSandbox({ world, limits: noLimits, cors: 'open' });
  expect((await sandbox(asked('empty', { headers }))).status).toBe(200);
  expect((await createSandbox({ world })(asked('empty', { headers }))).status).toBe(400);
});

test('eight slow or large responses are under way, and no more until one has ended', async () => {
  const sandbox = createSandbox({ world, limits: noLimits });
  const large = () => sandbox(asked('large'));
  const statuses = (responses: readonly Response[]) => responses.map(({ status }) => status);
  const first = await Promise.all(Array.from({ length: 20 }, large));
  expect(statuses(first).filter((status) => status === 200)).toHaveLength(8);
  expect(statuses(first).filter((status) => status === 400)).toHaveLength(12);
  expect(await first[19]?.arrayBuffer()).toBeDefined();
  expect((await sandbox(asked('empty'))).status).toBe(200);
  expect((await sandbox(asked('large', { method: 'HEAD' }))).status).toBe(200);
  await first[0]?.body?.cancel();
  expect(statuses([await large(), await large()])).toEqual([200, 400]);
});

test('who goes away, or does not read for half a minute, gives the place back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const sandbox = createSandbox({ world, limits: noLimits });
  const abort = new AbortController();
  const drip = (signal?: AbortSignal) => sandbox(asked('drip', signal && { signal }));
  const status = async () => (await drip()).status;
  const held = await Promise.all(Array.from({ length: 8 }, () => drip(abort.signal)));
  expect(await status()).toBe(400);
  abort.abort();
  expect(await status()).toBe(200);
  expect(held).toHaveLength(8);
  for (let more = 0; more < 7; more += 1) expect(await status()).toBe(200);
  expect(await status()).toBe(400);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await status()).toBe(200);
});

test('slow: nothing for 5 seconds, then all of it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let isDone = false;
  const pending = request('slow').then((response) => {
    isDone = true;
    return response;
  });
  await vi.advanceTimersByTimeAsync(4_900);
  expect(isDone).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect((await pending).status).toBe(200);
});

test('drip: piece by piece over 10 seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { body } = await request('drip');
  const reader = body?.getReader();
  const first = await reader?.read();
  expect(first?.value?.length).toBeLessThan(20);
  let pieces = 1;
  const rest = (async () => {
    while (!(await reader?.read())?.done) pieces += 1;
  })();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(pieces).toBeLessThan(30);
  await vi.advanceTimersByTimeAsync(6_000);
  await rest;
  expect(pieces).toBeGreaterThan(30);
});

test('who goes away is not waited for', async () => {
  const abort = new AbortController();
  const start = performance.now();
  const pending = request('slow', abort.signal);
  abort.abort();
  await pending;
  expect(performance.now() - start).toBeLessThan(2_000);
});

test('every fault of the list has a test here', () => {
  const tested = [
    ...['slow', 'drip', 'reset', 'truncated-gzip', 'gzip-header-plain-body', 'plain-body'],
    ...['block-page', 'html-502', 'html-503', 'redirect', 'wrong-type', 'invalid-json'],
    ...['invalid-utf-8', 'empty', 'large', 'no-error-name', 'no-wrapper'],
    ...errors.map(({ id }) => `error-${id}`),
  ];
  expect(faults.map(({ id }) => id)).toEqual(tested);
});

function request(fault: string, signal?: AbortSignal) {
  const sandbox = createSandbox({ world, limits: noLimits });
  return sandbox(asked(fault, signal && { signal }));
}

function asked(fault: string, init: RequestInit = {}) {
  const headers = { ...tokenHeaders, [faultHeader]: fault };
  return new Request(`http://127.0.0.1${path}`, {
    ...init,
    headers: { ...headers, ...(init.headers as Record<string, string> | undefined) },
  });
}
