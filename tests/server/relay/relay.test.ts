import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serve } from '../../support/fakes/http.ts';
import { goodBody, misbehaviours as bad } from '../../support/fakes/misbehaviour.ts';
import { ask, relayHeaders, postToRelay, recipe, startRelay } from '../../support/fakes/relay.ts';
import type { Relaying } from '../../support/fakes/relay.ts';
import { lines, sendRaw } from '../../support/fakes/socket.ts';

let relaying: Relaying;

beforeAll(async () => {
  relaying = await startRelay();
});
beforeEach(() => {
  relaying.upstream.always(bad.well());
});
afterAll(() => relaying.stop());

const calls = () => relaying.upstream.seen.length;

describe('relay', () => {
  test('carries a request to the API and its response back, unpacked', async () => {
    const response = await ask(relaying);
    expect(response.status).toBe(200);
    expect(response.text).toBe(goodBody);
    const wireBytes = gzipSync(goodBody).length;
    expect(response.lines).toEqual([
      {
        type: 'head',
        status: 200,
        headers: expect.arrayContaining([
          ['content-type', 'application/json; charset=utf-8'],
        ]) as unknown,
      },
      { type: 'body', wireBytes, bytes: goodBody.length },
    ]);
    expect(relaying.bugs).toEqual([]);
  });

  test('responds with headers that let nothing of it run or be kept', async () => {
    const { headers } = await ask(relaying);
    expect(headers).toMatchObject({
      'content-type': 'application/x-ndjson',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test('T01 sends the token in its one header, and nothing of what the browser sent along', async () => {
    await ask(
      relaying,
      { style: 'path', values: { inname: 'c# ü' } },
      {
        cookie: 'a=b',
        referer: 'http://x/',
        'x-forwarded-for': '1.2.3.4',
        authorization: 'Basic x',
      },
    );
    const sent = relaying.upstream.seen.at(-1);
    const rawHeaders = sent?.rawHeaders ?? [];
    expect(sent?.url).toBe('/v2.3/teams/acme/tags?inname=c%23%20%C3%BC');
    const names = rawHeaders.filter((_, index) => index % 2 === 0);
    expect(names.toSorted()).toEqual([
      ...['accept', 'accept-encoding', 'authorization', 'connection', 'host', 'user-agent'],
    ]);
    expect(rawHeaders[rawHeaders.indexOf('authorization') + 1]).toBe('Bearer canary');
    expect(rawHeaders.filter((text) => text.includes('canary')).length).toBe(1);
  });

  test('sends no header for a token that is not given', async () => {
    await ask(relaying, {}, { 'x-api-access-token': undefined });
    const names = relaying.upstream.seen.at(-1)?.rawHeaders.map((name) => name.toLowerCase());
    expect(names).not.toContain('x-api-access-token');
  });

  test.each(['a b', 'ä', '“pat”'])('says that the token %j cannot travel', async (token) => {
    const before = calls();
    const response = await ask(
      relaying,
      {},
      { 'x-api-access-token': Buffer.from(token).toString('latin1') },
    );
    expect(response.lines).toMatchObject([{ type: 'transport-error', reason: 'unsent' }]);
    expect(calls()).toBe(before);
  });

  test('passes a page on as it is, with its head', async () => {
    relaying.upstream.next(bad.page);
    const { lines, text } = await ask(relaying);
    expect(lines[0]).toMatchObject({ type: 'head', status: 403 });
    expect(JSON.stringify(lines[0])).toContain('8f2a1b3c4d5e6f70-LHR');
    expect(JSON.stringify(lines[0])).not.toContain('cookie');
    expect(text).toMatch(/^<!DOCTYPE html>/);
  });

  test('tells the head of a response that then breaks off', async () => {
    relaying.upstream.next(bad.truncatedGzip(100));
    expect((await ask(relaying)).lines).toMatchObject([
      { type: 'head', status: 200 },
      { type: 'invalid-response', reason: 'incomplete', wireBytes: 100 },
    ]);
  });

  test('T67 asks once more when the connection was dropped, and then no more', async () => {
    relaying.upstream.next(bad.hangUp);
    expect((await ask(relaying)).text).toBe(goodBody);
    const before = calls();
    relaying.upstream.next(bad.hangUp, bad.hangUp);
    expect((await ask(relaying)).lines).toMatchObject([
      { type: 'transport-error', reason: 'reset' },
    ]);
    expect(calls()).toBe(before + 2);
  });

  test('T33 follows no redirect, and tells of it with its head', async () => {
    const other = await serve((_, response) => response.end());
    relaying.upstream.next(bad.redirect(302, `${other.origin}/?token=canary`));
    const { lines } = await ask(relaying);
    expect(lines).toMatchObject([
      { type: 'head', status: 302, headers: [['date', expect.any(String)]] },
      { type: 'invalid-response', reason: 'redirect' },
    ]);
    expect(JSON.stringify(lines)).not.toContain('canary');
    await other.close();
    expect(other.seen).toEqual([]);
  });

  test('T64 refuses a method in its backoff, whichever tab asks, and says for how long', async () => {
    relaying.upstream.next(bad.json({ items: [], has_more: false, backoff: 20 }));
    await ask(relaying, { endpoint: 'badges' });
    const before = calls();
    for (let tab = 0; tab < 3; tab += 1) {
      expect((await ask(relaying, { endpoint: 'badges' })).lines).toMatchObject([
        { type: 'transport-error', reason: 'paused', pause: 21 },
      ]);
    }
    expect(calls()).toBe(before);
  });

  test('T68 sends nothing for a token whose quota is used up', async () => {
    relaying.upstream.next(bad.json({ items: [{ quota_remaining: 5 }], quota_remaining: 0 }));
    await ask(relaying, {}, { 'x-api-access-token': 'used-up' });
    const { lines } = await ask(
      relaying,
      { endpoint: 'users' },
      { 'x-api-access-token': 'used-up' },
    );
    expect(lines).toMatchObject([{ type: 'transport-error', reason: 'paused', pause: 86_400 }]);
    expect((await ask(relaying)).text).toBe(goodBody);
  });

  test('heeds an error that says when more may be asked', async () => {
    const error = {
      error_id: 502,
      error_name: 'throttle_violation',
      error_message: 'too many requests from this IP, more requests available in 77 seconds',
    };
    relaying.upstream.next(bad.json(error, 400));
    const token = { 'x-api-access-token': 'violent' };
    expect((await ask(relaying, {}, token)).text).toContain('77 seconds');
    expect((await ask(relaying, { endpoint: 'users' }, token)).lines).toMatchObject([
      { pause: 78 },
    ]);
  });

  test('T45 closes the connection to the API when the browser goes away', async () => {
    const logged: string[] = [];
    const own = await startRelay({ log: (line) => logged.push(line) });
    own.upstream.always(bad.drip(20));
    const body = JSON.stringify(recipe());
    const head = Object.entries(relayHeaders(own)).map((pair) => pair.join(': '));
    const length = `Content-Length: ${body.length}`;
    const host = `Host: 127.0.0.1:${own.port}`;
    const browser = connect(own.port, '127.0.0.1');
    browser.write(lines('POST /relay HTTP/1.1', host, ...head, length) + body);
    let heard = '';
    while (!heard.includes('"head"')) heard += String(await once(browser, 'data'));
    expect(own.upstream.sockets.size).toBe(1);
    const begin = performance.now();
    browser.destroy();
    await expect.poll(() => own.upstream.sockets.size, { interval: 5 }).toBe(0);
    expect(performance.now() - begin).toBeLessThan(200);
    await expect.poll(() => logged).toMatchObject([expect.stringMatching(/^GET tags aborted /)]);
    expect(own.bugs).toEqual([]);
    await own.stop();
  });

  test('T08 a failure of ours is told without a word of what was sent', async () => {
    const broken = await startRelay({ call: () => Promise.reject(new Error('canary')) });
    const response = await ask(broken);
    expect(response.lines).toMatchObject([{ type: 'transport-error', reason: 'server' }]);
    expect(broken.bugs).toMatchObject([
      expect.stringMatching(/^The server failed on a request: Error at/),
    ]);
    expect(JSON.stringify([broken.bugs, response])).not.toContain('canary');
    await broken.stop();
  });

  test('T08 logs the method, the endpoint, what came of it and nothing more', async () => {
    const logged: string[] = [];
    const verbose = await startRelay({ log: (line) => logged.push(line) });
    verbose.upstream.next(bad.well(), bad.truncatedGzip(9));
    await ask(verbose, { values: { inname: 'canary' } });
    await ask(verbose, { endpoint: 'users' });
    expect(logged.map((line) => line.replace(/\d+ ms/, 'n ms'))).toEqual([
      `GET tags 200 n ms ${gzipSync(goodBody).length} bytes`,
      'GET users incomplete n ms 9 bytes',
    ]);
    await verbose.stop();
  });

  test('T36 a write gets what would let it through as its response, and is not sent', async () => {
    const before = calls();
    const write = { endpoint: 'create-question', values: { title: 'x', body: 'y', tags: 'z' } };
    const { lines } = await ask(relaying, write);
    expect(lines).toMatchObject([{ type: 'transport-error', reason: 'relay' }]);
    expect(JSON.stringify(lines)).toContain('--allow-writes');
    expect(calls()).toBe(before);
  });

  test('a long filter is made by POST, which is no write', async () => {
    relaying.upstream.always(bad.well());
    const include = Array.from({ length: 300 }, (_, place) => `question.f${place}`).join(';');
    const { text } = await ask(relaying, { endpoint: 'create-filter', values: { include } });
    expect(text).toBe(goodBody);
    expect(relaying.upstream.seen.at(-1)).toMatchObject({ method: 'POST' });
  });

  test('T36 a write is sent where writes are allowed, with a body that holds a text', async () => {
    const writing = await startRelay({ allowsWrites: true });
    writing.upstream.always(bad.well());
    const text = 'x'.repeat(200_000);
    const values = { title: 'a&b', body: text, tags: 'z', preview: 'true' };
    expect((await ask(writing, { endpoint: 'create-question', values })).text).toBe(goodBody);
    expect(writing.upstream.seen[0]).toMatchObject({
      method: 'POST',
      url: '/2.3/questions/add?team=acme',
    });
    expect(writing.upstream.seen[0]?.body).toContain(`title=a%26b&body=${text}`);
    const large = { endpoint: 'create-question', values: { body: 'x'.repeat(262_144) } };
    expect((await ask(writing, large)).status).toBe(413);
    await writing.stop();
  });

  test('T28 a name that was rebound to this computer gets nothing', async () => {
    const before = calls();
    for (const host of ['rebind.test', `rebind.test:${relaying.port}`, 'localhost', '']) {
      const head = Object.entries(relayHeaders(relaying)).map((pair) => pair.join(': '));
      const request = lines('POST /relay HTTP/1.1', `Host: ${host}`, ...head, 'Content-Length: 0');
      expect((await sendRaw(relaying.port, request)).status).toBe(403);
    }
    expect(calls()).toBe(before);
  });

  test('a large response tells of its progress', async () => {
    relaying.upstream.next(({ outgoing }) => {
      outgoing.writeHead(200, { 'content-type': 'application/json' });
      let sent = 0;
      const timer = setInterval(() => {
        outgoing.write(' '.repeat(1000));
        sent += 1;
        if (sent < 10) return;
        clearInterval(timer);
        outgoing.end('{}');
      }, 40);
    });
    const { lines, text } = await ask(relaying, { endpoint: 'posts' });
    expect(text.trim()).toBe('{}');
    const told = lines.flatMap((line) => (line.type === 'progress' ? [line.received] : []));
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
  });
});

test('the sandbox behind TLS responds through the relay as the API would', async () => {
  const whole = await startRelay();
  const response = await postToRelay(whole.port, {
    headers: relayHeaders(whole, { 'x-api-access-token': 'sandbox-pat' }),
    body: JSON.stringify(
      recipe({ endpoint: 'questions', team: 'demo', values: { pagesize: '3' } }),
    ),
  });
  expect(JSON.parse(response.text)).toMatchObject({ has_more: true, items: [{}, {}, {}] });
  await whole.stop();
});
