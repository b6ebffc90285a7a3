import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { version } from '../../../package.json';
import { send } from '../../../src/exchange/send.ts';
import { InvalidResponseError, TransportError } from '../../../src/exchange/thrown-errors.ts';
import { createUpstream } from '../../../src/server/upstream/upstream.ts';
import { startUpstream, testCa } from '../../support/fakes/fake-upstream.ts';
import type { FakeUpstream } from '../../support/fakes/fake-upstream.ts';
import { serve } from '../../support/fakes/http.ts';
import { goodBody, misbehaviours as bad } from '../../support/fakes/misbehaviour.ts';
import type { Misbehaviour } from '../../support/fakes/misbehaviour.ts';
import { askOnce, tagsAt } from '../../support/fakes/upstream.ts';
import type { Asking } from '../../support/fakes/upstream.ts';

let upstream: FakeUpstream;

beforeAll(async () => {
  upstream = await startUpstream();
});
beforeEach(() => {
  upstream.always();
});
afterAll(() => upstream.close());

const text = (response: unknown) =>
  response instanceof Error || !(response as { body?: Uint8Array }).body
    ? response
    : new TextDecoder().decode((response as { body: Uint8Array }).body);

function ask(behaviour: Misbehaviour, asking: Partial<Asking> = {}) {
  upstream.next(behaviour);
  return askOnce({ origin: upstream.origin, ...asking });
}

const short = { connect: 300, firstByte: 300, idle: 300, total: 4000 };

describe('upstream', () => {
  test('T01 sends one header with the token and nothing that was not meant to be sent', async () => {
    await ask(bad.well());
    const { rawHeaders, url } = upstream.seen.at(-1) ?? { rawHeaders: [], url: '' };
    expect(url).toBe('/2.3/tags?team=acme');
    expect(rawHeaders).toEqual([
      'host',
      new URL(upstream.origin).host,
      'connection',
      'keep-alive',
      'accept',
      'application/json',
      'accept-encoding',
      'gzip',
      'user-agent',
      `teams-api-explorer/${version}`,
      'x-api-access-token',
      'canary',
    ]);
  });

  const whole: [string, Misbehaviour][] = [
    ['gzip', bad.well()],
    ['nothing', bad.plain],
    ['deflate', bad.deflated],
    ['deflate without its frame', bad.bareDeflated],
    ['gzip that nobody marked', bad.unmarkedGzip],
  ];
  test.each(whole)('reads a body packed with %s', async (_, behaviour) => {
    expect(text(await ask(behaviour))).toBe(goodBody);
  });

  const broken: [string, InvalidResponseError['reason'], Misbehaviour][] = [
    ['a reset in the body', 'incomplete', bad.resetInBody],
    ['a body shorter than announced', 'incomplete', bad.shortBody],
    ['chunks without an end', 'incomplete', bad.chunksWithoutEnd],
    ['gzip that breaks off', 'incomplete', bad.truncatedGzip(300)],
    ['gzip without a byte', 'incomplete', bad.truncatedGzip(0)],
    ['garbage after gzip', 'bad-encoding', bad.trailingGarbage],
    ['zeros after gzip', 'bad-encoding', bad.trailingZeros],
    ['damaged gzip', 'bad-encoding', bad.damagedGzip],
    ['a plain body marked as gzip', 'bad-encoding', bad.plainAsGzip],
    ['gzip in gzip', 'bad-encoding', bad.gzipInGzip],
    ['two codings', 'bad-encoding', bad.twoCodings],
    ['another coding', 'bad-encoding', bad.brotli],
    ['a flood', 'too-large', bad.flood],
    ['a redirect', 'redirect', bad.redirect(302, 'https://evil.test/?token=canary')],
  ];
  test.each(broken)('T59 names %s %s', async (_, reason, behaviour) => {
    const failure = await ask(behaviour);
    expect(failure).toBeInstanceOf(InvalidResponseError);
    expect(failure).toMatchObject({ reason });
    expect((failure as InvalidResponseError).partial.status).toBeGreaterThanOrEqual(200);
    expect((failure as Error).message).not.toContain('canary');
  });

  const none: [string, TransportError['reason'], Misbehaviour][] = [
    ['an end before the headers', 'reset', bad.hangUp],
    ['a reset before the headers', 'reset', bad.reset],
    ['two lengths', 'bad-http', bad.twoLengths],
    ['a length and chunks', 'bad-http', bad.lengthAndChunks],
    ['bare line feeds', 'bad-http', bad.bareLineFeeds],
    ['chunks that are none', 'bad-http', bad.brokenChunks],
    ['another protocol', 'bad-http', bad.noHttp],
    ['a header of 20 KB', 'bad-http', bad.largeHeader],
    ['status 999', 'bad-http', bad.status(999)],
    ['status 600', 'bad-http', bad.status(600)],
    ['status 000', 'bad-http', bad.status(0)],
    ['status 099', 'bad-http', bad.status(99)],
    ['a request to continue that was not asked for', 'bad-http', bad.interim(100, 1)],
    ['hints that never end', 'bad-http', bad.interim(103, 50)],
    ['a switch of protocols', 'bad-http', bad.switching],
    ['silence', 'first-byte-timeout', bad.silence],
    ['headers that drip', 'first-byte-timeout', bad.dripHead(50)],
    ['silence in the body', 'idle-timeout', bad.silenceAfterHead],
    ['a body that drips', 'total-timeout', bad.drip(50)],
  ];
  test.each(none)('T59 names %s %s', async (_, reason, behaviour) => {
    const limits = reason === 'total-timeout' ? { total: 500 } : short;
    const failure = await ask(behaviour, { limits });
    expect(failure).toBeInstanceOf(TransportError);
    expect(failure).toMatchObject({ reason });
    expect((failure as Error).message).not.toMatch(/canary|team=|undefined/);
  });

  test('says what is strange about a status', async () => {
    const said = async (behaviour: Misbehaviour) => ((await ask(behaviour)) as Error).message;
    expect(await said(bad.status(0))).toContain('status 000, which HTTP does not have');
    expect(await said(bad.interim(100, 1))).toContain('(status 100), which was not asked for');
    expect(await said(bad.switching)).toContain('(status 101), which was not asked for');
    expect(await said(bad.interim(103, 50))).toContain('(status 103)');
  });

  const passedOn: [string, Misbehaviour, object][] = [
    ['no content', bad.noContent, { status: 204, wireBytes: 0 }],
    [
      'a page',
      bad.page,
      {
        status: 403,
        headers: expect.arrayContaining([['cf-ray', '8f2a1b3c4d5e6f70-LHR']]) as unknown,
      },
    ],
    ['bytes that are not UTF-8', bad.invalidUtf8, { status: 200, wireBytes: 4 }],
  ];
  test.each(passedOn)('leaves %s to who reads the response', async (_, behaviour, response) => {
    expect(await ask(behaviour)).toMatchObject(response);
  });

  test('passes on no header but those of the list', async () => {
    const response = await ask(bad.headers);
    expect('headers' in response && response.headers.map(([name]) => name).toSorted()).toEqual([
      'cf-ray',
      'content-type',
      'date',
      'retry-after',
      'x-request-guid',
      'x-so-throttle',
      'x-token-bucket-left',
    ]);
  });

  test.each([301, 302, 303, 307, 308])('T33 does not follow %d', async (status) => {
    const other = await serve((_, response) => response.end());
    const failure = await ask(bad.redirect(status, `${other.origin}/deep?secret=1`));
    expect(failure).toMatchObject({ reason: 'redirect' });
    expect((failure as Error).message).toContain(`redirects to ${other.origin}.`);
    await other.close();
    expect(other.seen).toEqual([]);
  });

  test.each([
    ['', 'an address that cannot be read'],
    ['https://', 'an address that cannot be read'],
    ['mailto:x@y', 'another program (mailto:)'],
    ['//user:pass@evil.test/x', 'https://evil.test'],
  ])('names only the host of a redirect to %j', async (location, named) => {
    expect(((await ask(bad.redirect(307, location))) as Error).message).toContain(`to ${named}.`);
  });

  test('T59 names a name that nobody knows', async () => {
    expect(await askOnce({ origin: 'https://nothing.invalid' })).toMatchObject({ reason: 'dns' });
  });

  test('T59 names a port where nothing listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    expect(await askOnce({ origin: `https://127.0.0.1:${port}` })).toMatchObject({
      reason: 'refused',
    });
  });

  test('T59 names a certificate that nobody vouches for, with its code', async () => {
    const failure = await askOnce({ origin: upstream.origin, ca: '' });
    expect(failure).toMatchObject({ reason: 'tls' });
    expect((failure as Error).message).toMatch(/\([A-Z_]+\)/);
  });

  test('T59 names a host that does not speak TLS', async () => {
    const site = await serve((_, response) => response.end());
    const failure = await askOnce({ origin: site.origin.replace('http:', 'https:') });
    expect(failure).toMatchObject({ reason: 'tls' });
    await site.close();
  });

  test('T59 names a host that takes the connection and says nothing', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const begin = performance.now();
    const failure = await askOnce({ origin: `https://127.0.0.1:${port}`, limits: short });
    expect(failure).toMatchObject({ reason: 'connect-timeout' });
    expect(performance.now() - begin).toBeLessThan(1000);
    server.close();
  });

  test.concurrent.each([
    ['first-byte-timeout', 2000, bad.silence],
    ['first-byte-timeout', 2000, bad.dripHead(50)],
    ['idle-timeout', 2000, bad.silenceAfterHead],
    ['total-timeout', 3000, bad.drip(50)],
  ] as const)('T43 ends with %s after its time', async (reason, limit, behaviour) => {
    const slow = await startUpstream();
    slow.always(behaviour);
    const limits = { ...short, firstByte: 2000, idle: 2000, total: 3000 };
    const begin = performance.now();
    expect(await askOnce({ origin: slow.origin, limits })).toMatchObject({ reason });
    const took = performance.now() - begin;
    await slow.close();
    expect(took).toBeGreaterThanOrEqual(limit * 0.9);
    // The two shorter ones are looked at once a second.
    expect(took).toBeLessThan(limit * 1.1 + 1200);
  });

  test('T42 stops at a gigabyte of zeros before it is there', async () => {
    const bomb = bad.bomb();
    const before = process.memoryUsage().rss;
    const begin = performance.now();
    expect(await ask(bomb)).toMatchObject({ reason: 'too-large' });
    expect(performance.now() - begin).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  test('T62 never gives a body for gzip that breaks off, at whatever byte', async () => {
    const call = createUpstream({ ca: testCa });
    const { length } = gzipSync(goodBody);
    for (let end = 0; end < length; end += 1) {
      upstream.next(bad.truncatedGzip(end));
      const outcome = await send(tagsAt(upstream.origin), {
        transport: call,
        token: '',
        signal: new AbortController().signal,
      });
      expect(outcome).toMatchObject({ kind: 'invalid-response', reason: 'incomplete' });
    }
  });

  test('T45 an abort closes the connection at once', async () => {
    upstream.next(bad.drip(20));
    const controller = new AbortController();
    const before = new Set(upstream.sockets);
    const begun = new Promise<void>((resolve) => {
      void askOnce({
        origin: upstream.origin,
        signal: controller.signal,
        listener: { onhead: () => resolve() },
      });
    });
    await begun;
    const [socket] = [...upstream.sockets].filter((one) => !before.has(one));
    const begin = performance.now();
    controller.abort();
    if (socket && !socket.destroyed) await once(socket, 'close');
    expect(performance.now() - begin).toBeLessThan(200);
  });

  test('tells of its progress now and then', async () => {
    const heard: number[] = [];
    await ask(bad.drip(10), {
      limits: { total: 700 },
      listener: { onprogress: (bytes) => heard.push(bytes) },
    });
    expect(heard.length).toBeGreaterThan(2);
    expect(heard.length).toBeLessThanOrEqual(7);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  });

  test('is a transport like the others', async () => {
    upstream.next(bad.well());
    const outcome = await send(tagsAt(upstream.origin), {
      transport: createUpstream({ ca: testCa }),
      token: 'canary',
      signal: new AbortController().signal,
    });
    expect(outcome).toMatchObject({
      kind: 'success',
      received: { text: goodBody, wireBytes: gzipSync(goodBody).length, bytes: goodBody.length },
    });
    // The sizes are told as such, not in a header that nobody sent.
    const headers = 'received' in outcome ? outcome.received.headers.map(([name]) => name) : [];
    expect(headers).not.toContain('content-length');
  });
});
