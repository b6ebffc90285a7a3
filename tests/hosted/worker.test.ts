import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildHosted } from '../../.config/scripts/build-hosted.mjs';
import type { RelayedRecipe } from '../../src/exchange/relay-protocol.ts';
import { startUpstream } from '../support/fakes/fake-upstream.ts';
import type { FakeUpstream } from '../support/fakes/fake-upstream.ts';
import { serve } from '../support/fakes/http.ts';
import { goodBody, misbehaviours as bad } from '../support/fakes/misbehaviour.ts';
import { postToRelay, recipe } from '../support/fakes/relay.ts';
import { findWorkerd, runWorkerd, startWorkerd } from '../support/fakes/workerd.ts';
import type { Workerd, Workers } from '../support/fakes/workerd.ts';

const program = findWorkerd();
const page = 'https://explorer.company.test';
const identity = 'Cf-Access-Authenticated-User-Email';
const folder = mkdtempSync(join(tmpdir(), 'explorer-workerd-'));

let upstream: FakeUpstream;
let workers: Workers;
let workerd: Workerd;
let printed = '';

const start = async () => {
  workerd = await startWorkerd(program ?? '', folder, workers);
};
const stop = async () => {
  await workerd.stop();
  printed += workerd.output();
};

type Change = Readonly<Record<string, string | undefined>>;

/** The headers of the page behind the single sign-on. */
function headersOf(change: Change = {}): Record<string, string> {
  const headers: Change = {
    'content-type': 'application/json',
    origin: page,
    'sec-fetch-site': 'same-origin',
    'x-explorer-session': 'hosted',
    'x-api-access-token': 'canary-of-one',
    ...change,
  };
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}

interface Asked {
  readonly worker?: string;
  readonly what?: Partial<RelayedRecipe>;
  readonly headers?: Change;
}

let people = 0;
/** The token of somebody who has not called yet. */
const somebody = () => `canary-${(people += 1)}`;

/** Asks as the page does; without headers, for somebody else each time. Lines that only tell of time passing are left out. */
async function ask({ worker = 'one', what = {}, headers = {} }: Asked = {}) {
  const response = await postToRelay(workerd.portOf(worker), {
    headers: headersOf({ 'x-api-access-token': somebody(), ...headers }),
    body: JSON.stringify(recipe(what)),
  });
  return { ...response, lines: response.lines.filter(({ type }) => type !== 'progress') };
}

const knock = (change: Change = {}, method = 'POST', body = JSON.stringify(recipe())) =>
  postToRelay(workerd.portOf('one'), { method, headers: headersOf(change), body });

const calls = () => upstream.seen.length;

/** Says why, so that nobody takes what was skipped for passed. */
const title =
  program === undefined
    ? `the relay of a company on workerd (skipped: there is none for ${process.platform} ${process.arch})`
    : 'the relay of a company on workerd';

describe.skipIf(program === undefined)(title, () => {
  beforeAll(async () => {
    upstream = await startUpstream();
    const setUp = {
      EXPLORER_ORIGIN: page,
      EXPLORER_UPSTREAM: upstream.origin,
      EXPLORER_KEY: 'k'.repeat(32),
      EXPLORER_CEILING: '0',
    };
    workers = {
      one: setUp,
      two: setUp,
      writing: { ...setUp, EXPLORER_WRITES: 'on' },
      named: { ...setUp, EXPLORER_IDENTITY_HEADER: identity },
      bounded: { ...setUp, EXPLORER_CEILING: '5' },
      wrong: { EXPLORER_KEY: 'too short', EXPLORER_ORIGIN: 'http://explorer.company.test' },
    };
    await buildHosted(folder, ['worker']);
    mkdirSync(join(folder, 'client', 'assets'), { recursive: true });
    writeFileSync(
      join(folder, 'client', 'index.html'),
      '<head><meta http-equiv="Content-Security-Policy" content="x"><title>page</title></head>',
    );
    writeFileSync(join(folder, 'client', 'assets', 'a.js'), 'let a;');
    await start();
  }, 60_000);
  beforeEach(() => upstream.always(bad.well()));
  afterAll(async () => {
    await stop();
    await upstream.close();
    rmSync(folder, { recursive: true });
  });

  test('needs nothing of Node but what decompresses, which workerd has, too', () => {
    const code = readFileSync(join(folder, 'worker.js'), 'utf8');
    const imported = [...code.matchAll(/(?:from|import)\s*\(?["'](node:[^"']+)["']/g)];
    expect(imported.map(([, name]) => name)).toEqual(['node:zlib']);
  });

  test('carries a request to the API and its response back, unpacked', async () => {
    const { status, lines, text } = await ask();
    expect(status).toBe(200);
    expect(text).toBe(goodBody);
    expect(lines.at(-1)).toEqual({
      type: 'body',
      wireBytes: gzipSync(goodBody).length,
      bytes: goodBody.length,
    });
  });

  test('T01 sends the token in its one header, and nothing of what the browser sent along', async () => {
    await ask({
      what: { style: 'path', values: { inname: 'c# ü' } },
      headers: {
        'x-api-access-token': 'canary-of-one',
        cookie: 'CF_Authorization=secret',
        referer: `${page}/`,
        'x-forwarded-for': '1.2.3.4',
        [identity]: 'ann@company.test',
        authorization: 'Basic x',
      },
    });
    const { url, rawHeaders } = upstream.seen.at(-1) ?? { url: '', rawHeaders: [] };
    expect(url).toBe('/v2.3/teams/acme/tags?inname=c%23%20%C3%BC');
    const names = rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
    expect(names.toSorted()).toEqual([
      ...['accept', 'accept-encoding', 'authorization', 'host', 'user-agent'],
    ]);
    expect(rawHeaders.filter((text) => text.includes('canary'))).toEqual(['Bearer canary-of-one']);
  });

  test('T31 opens for its origin, site and header together, and for nothing else', async () => {
    const origins = [
      ...[page, undefined, 'null', '', 'https://evil.test', 'http://explorer.company.test'],
      ...[`${page}:8443`, `${page}/`, `${page}.evil.test`, 'https://x@explorer.company.test'],
      'https://sub.explorer.company.test',
    ];
    const sites = ['same-origin', undefined, 'none', 'same-site', 'cross-site', ''];
    const secrets = ['hosted', undefined, '', 'other'];
    const before = calls();
    const passed: unknown[] = [];
    await Promise.all(
      origins.map(async (origin) => {
        for (const site of sites)
          for (const secret of secrets) {
            const change = { origin, 'sec-fetch-site': site, 'x-explorer-session': secret };
            // A body that is no recipe: who is let in gets a 400 and costs no call.
            const { status, headers } = await knock(change, 'POST', '{}');
            expect([400, 403]).toContain(status);
            expect(Object.keys(headers).join()).not.toContain('access-control');
            if (status === 400) passed.push([origin, site, secret]);
          }
      }),
    );
    expect(passed).toEqual([
      [page, 'same-origin', 'hosted'],
      [page, undefined, 'hosted'],
    ]);
    expect(calls()).toBe(before);
  });

  test.each<[string, string, Change]>([
    ['a form', 'POST', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', 'POST', { 'content-type': 'text/plain' }],
    ['a GET of the page itself', 'GET', {}],
    ['PUT', 'PUT', {}],
    ['DELETE', 'DELETE', {}],
    ['what a browser asks beforehand', 'OPTIONS', { 'access-control-request-method': 'POST' }],
  ])('T30 T32 T36 is closed for %s', async (_, method, change) => {
    const before = calls();
    const body = method === 'POST' ? JSON.stringify(recipe()) : '';
    const { status, headers } = await knock(change, method, body);
    expect([403, 405, 415]).toContain(status);
    expect(Object.keys(headers).join()).not.toContain('access-control');
    expect(calls()).toBe(before);
  });

  test('T36 T37 takes no recipe that is none, or too large', async () => {
    const before = calls();
    const bodies = [
      ...['url', 'host', 'headers'].map((key) => ({ ...recipe(), [key]: 'https://evil.test' })),
      recipe({ endpoint: 'nothing' }),
      recipe({ values: { access_token: 'x' } }),
      recipe({ endpoint: 'tag-synonyms', team: '..', style: 'path' }),
    ].map((body) => JSON.stringify(body));
    for (const body of [...bodies, '{', ''])
      expect((await knock({}, 'POST', body)).status).toBe(400);
    const large = JSON.stringify(recipe({ values: { inname: 'x'.repeat(16_384) } }));
    expect((await knock({}, 'POST', large)).status).toBe(413);
    expect(calls()).toBe(before);
  });

  test('T33 follows no redirect, and tells of it without the address', async () => {
    const other = await serve((_, response) => response.end());
    for (const status of [301, 302, 303, 307, 308]) {
      upstream.next(bad.redirect(status, `${other.origin}/?token=canary`));
      const { lines } = await ask();
      expect(lines).toMatchObject([
        { type: 'head', status },
        { type: 'invalid-response', reason: 'redirect' },
      ]);
      expect(JSON.stringify(lines)).not.toContain('canary');
    }
    await other.close();
    expect(other.seen).toEqual([]);
  });

  test('T62 never gives a body for gzip that is cut off or spoilt', async () => {
    const whole = gzipSync(goodBody).length;
    for (let length = 0; length < whole; length += 61) {
      upstream.next(bad.truncatedGzip(length));
      expect((await ask()).lines.at(-1)).toMatchObject({ reason: 'incomplete' });
    }
    for (const spoilt of [
      ...[bad.trailingGarbage, bad.trailingZeros, bad.damagedGzip, bad.plainAsGzip],
      ...[bad.gzipInGzip, bad.twoCodings, bad.brotli],
    ]) {
      upstream.next(spoilt);
      expect((await ask()).lines.at(-1)).toMatchObject({ reason: 'bad-encoding' });
    }
  });

  test.each([
    ['a length that is not reached', bad.shortBody],
    ['a connection that is lost', bad.resetInBody],
    ['chunks without an end', bad.chunksWithoutEnd],
  ])('T59 says that a response with %s is incomplete', async (_, behaviour) => {
    upstream.next(behaviour);
    expect((await ask()).lines.at(-1)).toMatchObject({ reason: 'incomplete' });
  });

  test('T42 reads no more than 10 MB, and unpacks no more than 25 MB', async () => {
    for (const behaviour of [bad.bomb(), bad.flood]) {
      upstream.next(behaviour);
      expect((await ask()).lines.at(-1)).toMatchObject({ reason: 'too-large' });
    }
    upstream.next(bad.well(' '.repeat(24 * 1024 * 1024)));
    expect((await ask()).lines.at(-1)).toMatchObject({ type: 'body' });
  });

  test('T67 names a connection that was lost, and makes no write twice', async () => {
    upstream.always(bad.hangUp);
    expect((await ask()).lines).toMatchObject([{ type: 'transport-error', reason: 'reset' }]);
    const before = calls();
    const values = { title: 'How?', body: 'How is it done? '.repeat(3), tags: 'docker' };
    const what = { endpoint: 'create-question', values };
    const { lines } = await ask({ worker: 'writing', what });
    expect(lines).toMatchObject([{ type: 'transport-error', reason: 'reset' }]);
    expect(calls() - before).toBe(1);
  });

  test('T36 makes writes only where they are allowed', async () => {
    const before = calls();
    const what = { endpoint: 'create-question', values: { title: 'How?', tags: 'docker' } };
    expect((await ask({ what })).lines).toMatchObject([{ reason: 'relay' }]);
    expect(calls()).toBe(before);
    expect((await ask({ worker: 'writing', what })).text).toBe(goodBody);
  });

  test('T45 hangs up on the API soon after the page has', async () => {
    upstream.next(bad.silenceAfterHead);
    const outgoing = send({
      ...{ host: '127.0.0.1', port: workerd.portOf('one'), path: '/relay', method: 'POST' },
      headers: headersOf({ 'x-api-access-token': somebody() }),
    });
    outgoing.on('error', () => undefined);
    await new Promise((resolve) => {
      outgoing.on('response', (incoming) => incoming.once('data', resolve));
      outgoing.end(JSON.stringify(recipe()));
    });
    const open = upstream.sockets.size;
    outgoing.destroy();
    await expect.poll(() => upstream.sockets.size, { timeout: 2000 }).toBeLessThan(open);
  });

  test('T66 lets a person make ten calls a second, through two workers together', async () => {
    const token = somebody();
    const before = calls();
    const start = performance.now();
    await Promise.all(
      Array.from({ length: 25 }, (_, at) =>
        ask({ worker: at % 2 ? 'one' : 'two', headers: { 'x-api-access-token': token } }),
      ),
    );
    expect(performance.now() - start).toBeGreaterThan(1990);
    expect(calls() - before).toBe(25);
  });

  test('nobody waits for the calls of others', async () => {
    const start = performance.now();
    await Promise.all(Array.from({ length: 40 }, () => ask()));
    expect(performance.now() - start).toBeLessThan(2900);
  });

  test('keeps the ceiling of all people together', async () => {
    const start = performance.now();
    await Promise.all(Array.from({ length: 11 }, () => ask({ worker: 'bounded' })));
    expect(performance.now() - start).toBeGreaterThan(1990);
  });

  test('T64 a pause that one worker heard of holds at the other, and after a restart', async () => {
    const headers = { 'x-api-access-token': somebody() };
    const badges = { endpoint: 'badges' };
    upstream.next(bad.json({ items: [], has_more: false, backoff: 90 }));
    await ask({ what: badges, headers });
    const paused = [{ type: 'transport-error', reason: 'paused' }];
    const before = calls();
    expect((await ask({ worker: 'two', what: badges, headers })).lines).toMatchObject(paused);
    await stop();
    await start();
    const { lines } = await ask({ worker: 'two', what: badges, headers });
    expect(lines).toMatchObject(paused);
    expect(calls()).toBe(before);
    // Neither another method nor somebody else.
    expect((await ask({ headers })).text).toBe(goodBody);
    expect((await ask({ what: badges })).text).toBe(goodBody);
  });

  test('with a header for it, a person is whom the single sign-on names', async () => {
    const before = calls();
    const { status, text } = await ask({ worker: 'named' });
    expect(status).toBe(403);
    expect(JSON.parse(text)).toMatchObject({ error: 'sign_in_required' });
    expect(calls()).toBe(before);
    const ann = { [identity]: 'ann@company.test' };
    upstream.next(bad.json({ items: [], has_more: false, backoff: 90 }));
    await ask({ worker: 'named', headers: ann });
    const again = await ask({ worker: 'named', headers: ann });
    expect(again.lines).toMatchObject([{ reason: 'paused' }]);
    const bob = await ask({ worker: 'named', headers: { [identity]: 'bob@company.test' } });
    expect(bob.text).toBe(goodBody);
  });

  test('serves the page with its headers, and tells it of the relay', async () => {
    const origin = `http://127.0.0.1:${workerd.portOf('one')}`;
    const found = await fetch(origin);
    expect(await found.text()).toBe(
      `<head><title>page</title><meta name="explorer-server" content="relay" data-session="hosted" data-upstream="${upstream.origin}" data-writes="off" data-sandbox="page" /></head>`,
    );
    expect(found.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(found.headers.get('cache-control')).toBe('no-store');
    const script = await fetch(`${origin}/assets/a.js`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${origin}/assets/none.js`)).status).toBe(404);
    expect((await fetch(`${origin}/%2e%2e/config.capnp`)).status).toBe(404);
    expect((await fetch(origin, { method: 'POST' })).status).toBe(405);
  });

  test('one that is not set up says what is missing, and repeats nothing', async () => {
    const { status, text } = await ask({ worker: 'wrong' });
    expect(status).toBe(503);
    expect(text).toContain('EXPLORER_KEY must be');
    expect(text).toContain('EXPLORER_ORIGIN must be');
    expect(text).not.toContain('too short');
  });

  test('the configuration for a host of one’s own starts, and has the page and the relay', async () => {
    const top = join(folder, 'top');
    cpSync(
      new URL('../../.config/hosting/workerd.capnp', import.meta.url),
      join(top, '.config/hosting/workerd.capnp'),
    );
    cpSync(join(folder, 'worker.js'), join(top, 'dist/hosted/worker.js'));
    cpSync(join(folder, 'client'), join(top, 'dist/client'), { recursive: true });
    mkdirSync(join(top, 'storage'));
    const own = await runWorkerd(program ?? '', top, {
      config: '.config/hosting/workerd.capnp',
      sockets: ['http'],
      environment: { EXPLORER_ORIGIN: page, EXPLORER_KEY: 'k'.repeat(32) },
    });
    const port = own.portOf('http');
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toContain(
      'data-session="hosted"',
    );
    expect((await postToRelay(port, { headers: headersOf(), body: '{}' })).status).toBe(400);
    await own.stop();
    expect(own.output()).toBe('');
  });

  test('T08 neither prints nor stores a token, a name or what was asked for', async () => {
    await stop();
    const storage = join(folder, 'storage');
    const files = readdirSync(storage, { recursive: true, withFileTypes: true });
    const stored = files
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'));
    expect(stored.length).toBeGreaterThan(0);
    const kept = stored.join('\n') + files.map(({ name }) => name).join('\n') + printed;
    for (const secret of ['canary', 'company.test', 'badges', 'acme', 'k'.repeat(32)])
      expect(kept).not.toContain(secret);
    await start();
  });
});
