import fc from 'fast-check';
import type { RequestListener } from 'node:http';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { largestBody } from '../../src/exchange/decode.ts';
import { throughFetch } from '../../src/exchange/fetch.ts';
import type { Outcome } from '../../src/exchange/outcome.ts';
import { send } from '../../src/exchange/send.ts';
import type { SendOptions } from '../../src/exchange/send.ts';
import type { Transport } from '../../src/exchange/transport.ts';
import type { ApiRequest } from '../../src/request/build.ts';
import { pathStyle, sandboxTarget } from '../../src/request/target.ts';
import { anyText } from '../support/builders/arbitraries.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';
import { serve } from '../support/fakes/http.ts';
import type { Site } from '../support/fakes/http.ts';

const response = {
  items: [{ user_id: 7 }, { user_id: 8 }],
  has_more: true,
  quota_max: 10000,
  quota_remaining: 9990,
};
const body = JSON.stringify(response);
const refusal = '{"error_id":400,"error_message":"page","error_name":"bad_parameter"}';

const open: Site[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((site) => site.close()));
});

async function start(listener: RequestListener): Promise<Site> {
  const site = await serve(listener);
  open.push(site);
  return site;
}

function usersAt(origin: string): ApiRequest {
  return requestOf(draftOf('users'), { target: sandboxTarget(origin) });
}

/** Sends over a real connection, as the page does. */
function over(transport: Transport, change: Partial<SendOptions> = {}): SendOptions {
  return { transport, token: '', signal: new AbortController().signal, ...change };
}

const direct = throughFetch((request) => fetch(request));

async function outcomeOf(status: number, headers: Record<string, string>, bytes: Buffer | string) {
  const site = await start((_, response) => {
    response.writeHead(status, headers).end(bytes);
  });
  return send(usersAt(site.origin), over(direct));
}

const json = { 'content-type': 'application/json; charset=utf-8' };

test('names a response with its summary, bytes and headers', async () => {
  const outcome = await outcomeOf(200, { ...json, 'content-length': String(body.length) }, body);
  expect(outcome).toMatchObject({
    kind: 'success',
    received: { status: 200, text: body, bytes: body.length, wireBytes: body.length },
    summary: { items: 2, hasMore: true, quotaMax: 10000, quotaRemaining: 9990 },
  });
  expect('received' in outcome && outcome.received.headers).toContainEqual([
    'content-type',
    json['content-type'],
  ]);
});

test.each([
  ['gzip', gzipSync(body)],
  ['deflate', deflateSync(body)],
])('counts the bytes of %s before and after', async (encoding, bytes) => {
  const length = String(bytes.length);
  const outcome = await outcomeOf(
    200,
    { ...json, 'content-encoding': encoding, 'content-length': length },
    bytes,
  );
  expect(outcome).toMatchObject({
    kind: 'success',
    received: { text: body, bytes: body.length, wireBytes: bytes.length },
  });
});

test('decompresses what a proxy forgot to mark as gzip', async () => {
  const outcome = await outcomeOf(200, json, gzipSync(body));
  expect(outcome).toMatchObject({ kind: 'success', received: { text: body, bytes: body.length } });
});

test('says that the bytes on the wire are not known when no length is announced', async () => {
  const site = await start((_, response) => {
    response.writeHead(200, json);
    response.write(body.slice(0, 10));
    response.end(body.slice(10));
  });
  const outcome = await send(usersAt(site.origin), over(direct));
  expect(outcome).toMatchObject({ kind: 'success', received: { wireBytes: undefined } });
});

test.each([200, 400, 500])('names an error of the API, with status %d', async (status) => {
  expect(await outcomeOf(status, json, refusal)).toMatchObject({
    kind: 'api-error',
    received: { status },
    error: { id: 400, name: 'bad_parameter', message: 'page' },
  });
});

test.each<[string, number, string | Buffer, string]>([
  ['a page', 403, '<!DOCTYPE html><title>Blocked</title>', 'html'],
  ['nothing', 204, '', 'empty'],
  ['blanks', 200, ' \n', 'empty'],
  ['JSONP', 200, `callback(${body})`, 'not-json'],
  ['half the JSON', 200, body.slice(0, 20), 'not-json'],
  ['a list', 200, '[1]', 'no-wrapper'],
  ['JSON of something else', 200, '{"ok":true}', 'no-wrapper'],
  ['bytes that are not UTF-8', 200, Buffer.from([0x7b, 0xff, 0x7d]), 'bad-utf8'],
  ['broken gzip', 200, gzipSync(body).subarray(0, 30), 'bad-encoding'],
])('cannot read %s', async (_, status, bytes, reason) => {
  expect(await outcomeOf(status, json, bytes)).toMatchObject({
    kind: 'invalid-response',
    reason,
    received: { status },
  });
});

test('stops reading a response that is too large', async () => {
  const outcome = await outcomeOf(200, json, Buffer.alloc(largestBody + 1, 'x'));
  expect(outcome).toMatchObject({ kind: 'invalid-response', reason: 'too-large' });
});

test('reads a response of exactly the largest size', async () => {
  const text = `{"items":["${'x'.repeat(largestBody - 14)}"]}`;
  const outcome = await outcomeOf(200, json, text);
  expect(outcome).toMatchObject({ kind: 'success', received: { bytes: largestBody } });
});

test('stops at a small response that unpacks to a huge one', async () => {
  const bomb = gzipSync(Buffer.alloc(largestBody + 1, ' '));
  expect(bomb.length).toBeLessThan(100_000);
  const transport = throughFetch(() => Promise.resolve(new Response(bomb)));
  expect(await send(usersAt('http://x.test'), over(transport))).toMatchObject({
    kind: 'invalid-response',
    reason: 'too-large',
  });
});

test('says that nobody responds', async () => {
  const site = await serve(() => undefined);
  await site.close();
  const outcome = await send(usersAt(site.origin), over(direct));
  expect(outcome).toMatchObject({
    kind: 'transport-error',
    timing: { startedAt: expect.any(Number) as number },
  });
});

test('says that the connection broke in the middle', async () => {
  const site = await start((_, response) => {
    response.writeHead(200, { ...json, 'content-length': '1000' });
    response.write(body, () => response.socket?.destroy());
  });
  expect(await send(usersAt(site.origin), over(direct))).toMatchObject({ kind: 'transport-error' });
});

test.each([301, 302, 303, 307, 308])('follows no redirect, here %d (T34)', async (status) => {
  const other = await start((_, response) => response.end(body));
  const site = await start((_, response) => {
    response.writeHead(status, { location: `${other.origin}/2.3/users` }).end();
  });
  const outcome = await send(usersAt(site.origin), over(direct, { token: 'secret' }));
  expect(outcome.kind).toBe('transport-error');
  expect(other.seen).toEqual([]);
});

test('sends nothing when it was aborted before', async () => {
  const site = await start((_, response) => response.end(body));
  const signal = AbortSignal.abort();
  const outcome = await send(usersAt(site.origin), over(direct, { signal }));
  expect(outcome.kind).toBe('aborted');
  expect(site.seen).toEqual([]);
});

test('hands a handler in the page nothing when it was aborted before', async () => {
  let asked = 0;
  const transport = throughFetch(() => {
    asked += 1;
    return Promise.resolve(new Response(body));
  });
  const outcome = await send(
    usersAt('http://x.test'),
    over(transport, { signal: AbortSignal.abort() }),
  );
  expect([outcome.kind, asked]).toEqual(['aborted', 0]);
});

test('says so when it is aborted before a response', async () => {
  const controller = new AbortController();
  const site = await start(() => {
    controller.abort();
  });
  const outcome = await send(usersAt(site.origin), over(direct, { signal: controller.signal }));
  expect(outcome.kind).toBe('aborted');
});

test('says so when it is aborted in the middle of a response', async () => {
  const controller = new AbortController();
  const site = await start((_, response) => {
    response.writeHead(200, json);
    response.write(body.slice(0, 10));
  });
  const transport = throughFetch(async (request) => {
    const response = await fetch(request);
    controller.abort();
    return response;
  });
  const outcome = await send(usersAt(site.origin), over(transport, { signal: controller.signal }));
  expect(outcome.kind).toBe('aborted');
});

test('says so when a handler in the page responds after it was aborted', async () => {
  const controller = new AbortController();
  const transport = throughFetch(() => {
    controller.abort();
    return Promise.resolve(new Response(body));
  });
  const outcome = await send(
    usersAt('http://x.test'),
    over(transport, { signal: controller.signal }),
  );
  expect(outcome.kind).toBe('aborted');
});

test.each<[string, Partial<Parameters<typeof requestOf>[1]>, string, string]>([
  ['X-API-Access-Token', {}, 'x-api-access-token', 'rl3x9JGX*8kLg))'],
  ['Authorization', { style: pathStyle }, 'authorization', 'Bearer rl3x9JGX*8kLg))'],
])('sends the token in %s and nowhere else', async (_, where, name, value) => {
  const site = await start((_request, response) => response.end(body));
  const target = sandboxTarget(site.origin);
  const token = 'rl3x9JGX*8kLg))';
  await send(requestOf(draftOf('users'), { target, ...where }), over(direct, { token }));
  const [request] = site.seen;
  expect(request?.headers[name]).toBe(value);
  const all = [request?.url, ...(request?.rawHeaders ?? [])];
  expect(all.filter((text) => text?.includes('rl3x9') === true)).toEqual([value]);
});

test('sends no header for a token that was not given', async () => {
  const site = await start((_, response) => response.end(body));
  await send(usersAt(site.origin), over(direct));
  expect(Object.keys(site.seen[0]?.headers ?? {})).not.toContain('x-api-access-token');
  expect(Object.keys(site.seen[0]?.headers ?? {})).not.toContain('authorization');
});

test('asks for the URL that is shown, byte for byte', async () => {
  const site = await start((_, response) => response.end(body));
  const values = { q: `it's 🚀 [x] {y} $z %41 c++`, tagged: 'c#;.net', filter: '!*1PUVE3_)0(x.-A' };
  const request = requestOf(draftOf('advanced-search', values), {
    target: sandboxTarget(site.origin),
  });
  await send(request, over(direct));
  expect(site.origin + (site.seen[0]?.url ?? '')).toBe(request.url);
});

test('posts the form that is shown, byte for byte', async () => {
  const chunks: Buffer[] = [];
  const site = await start((request, response) => {
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => response.end(body));
  });
  const values = { title: `it's 🚀 & c++`, body: 'a\nb', tags: 'c#' };
  const request = requestOf(draftOf('create-question', values), {
    target: sandboxTarget(site.origin),
  });
  await send(request, over(direct));
  expect(site.seen[0]).toMatchObject({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(Buffer.concat(chunks).toString()).toBe(request.form);
});

test('makes an outcome of whatever a transport throws', async () => {
  const broken: readonly Transport[] = [
    () => Promise.reject(new TypeError('fetch failed')),
    () => {
      throw new Error('no such handler');
    },
    throughFetch(() => Promise.resolve(Response.error())),
  ];
  const outcomes = await Promise.all(
    broken.map((transport) => send(usersAt('http://x.test'), over(transport))),
  );
  expect(outcomes.map(({ kind }) => kind)).toEqual([
    'transport-error',
    'transport-error',
    'invalid-response',
  ]);
});

test('keeps any token out of its outcome, also one that no header can carry', async () => {
  const transport = throughFetch(() => Promise.resolve(new Response(body, { headers: json })));
  const token = anyText().map((text) => `zq9${text}9qz`);
  await fc.assert(
    fc.asyncProperty(token, async (secret) => {
      const outcome: Outcome = await send(
        usersAt('http://x.test'),
        over(transport, { token: secret }),
      );
      expect(JSON.stringify(outcome)).not.toContain('zq9');
      expect(outcome.kind).toBe(/^[\x21-\x7e]*$/.test(secret) ? 'success' : 'transport-error');
    }),
  );
});
