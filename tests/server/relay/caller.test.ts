import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { misbehaviours as bad } from '../../support/fakes/misbehaviour.ts';
import { relayHeaders, postToRelay, recipe, startRelay } from '../../support/fakes/relay.ts';
import type { Relaying } from '../../support/fakes/relay.ts';
import { lines, sendRaw } from '../../support/fakes/socket.ts';

let relaying: Relaying;

beforeAll(async () => {
  relaying = await startRelay();
  relaying.upstream.always(bad.well());
});
afterAll(() => relaying.stop());

const body = JSON.stringify(recipe());
type Change = Readonly<Record<string, string | undefined>>;

function knock(change: Change = {}, method = 'POST', text = body) {
  return postToRelay(relaying.port, {
    method,
    headers: relayHeaders(relaying, change),
    body: text,
  });
}

/** Runs something that must not reach the API. */
async function withoutCall<Result>(run: () => Promise<Result>): Promise<Result> {
  const before = relaying.upstream.seen.length;
  const result = await run();
  expect(relaying.upstream.seen.length).toBe(before);
  return result;
}

const named = (headers: object) =>
  Object.keys(headers).filter((name) => name.startsWith('access-control'));

const alive = async () => {
  expect((await knock()).status).toBe(200);
};

describe('the door of the relay', () => {
  test('T31 opens for one origin, site and session together, and for nothing else', async () => {
    const { port, session } = relaying;
    const own = [`http://127.0.0.1:${port}`, `http://localhost:${port}`, `http://[::1]:${port}`];
    const origins = [
      ...own,
      ...[undefined, 'null', '', 'http://evil.test', 'http://localhost:1', 'http://127.0.0.1'],
      ...[`https://127.0.0.1:${port}`, `http://127.0.0.1:${port}/`, `HTTP://127.0.0.1:${port}`],
      ...[`http://127.0.0.1:${port}.evil.test`, `http://x@127.0.0.1:${port}`, `127.0.0.1:${port}`],
    ];
    const sites = ['same-origin', undefined, 'none', 'same-site', 'cross-site', ''];
    const last = session.endsWith('A') ? 'B' : 'A';
    const sessions = [session, undefined, '', 'short', session.slice(0, -1) + last, `${session}x`];
    const passed: unknown[] = [];
    await Promise.all(
      origins.map(async (origin) => {
        for (const site of sites) {
          for (const secret of sessions) {
            const change = { origin, 'sec-fetch-site': site, 'x-explorer-session': secret };
            // A body that is no recipe: who is let in gets a 400 and costs no call.
            const { status, headers } = await knock(change, 'POST', '{}');
            expect([400, 403]).toContain(status);
            expect(named(headers)).toEqual([]);
            if (status === 400) passed.push([origin, site, secret]);
          }
        }
      }),
    );
    const allowed = own.flatMap((origin) => [
      [origin, 'same-origin', session],
      [origin, undefined, session],
    ]);
    expect(passed).toHaveLength(allowed.length);
    expect(passed).toEqual(expect.arrayContaining(allowed));
  });

  const foreign: [string, string, Change][] = [
    ['a form', 'POST', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form of parts', 'POST', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['a form of plain text', 'POST', { 'content-type': 'text/plain' }],
    ['no type', 'POST', { 'content-type': undefined }],
    ['a type that is nearly right', 'POST', { 'content-type': 'application/json, text/plain' }],
    ['another charset', 'POST', { 'content-type': 'application/json; charset=utf-16' }],
    ['a picture or a script', 'GET', { origin: undefined, 'sec-fetch-site': 'cross-site' }],
    ['a GET of the page itself', 'GET', {}],
    ['a HEAD', 'HEAD', {}],
    ['PUT', 'PUT', {}],
    ['DELETE', 'DELETE', {}],
    ['PATCH', 'PATCH', {}],
  ];
  test.each(foreign)('T30 T36 is closed for %s', async (_, method, change) => {
    const { status, headers } = await withoutCall(() =>
      knock(change, method, method === 'POST' ? body : ''),
    );
    expect([403, 405, 415]).toContain(status);
    expect(named(headers)).toEqual([]);
    expect(headers.connection).toBe('close');
  });

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON;charset=UTF-8',
  ])('takes the type %s', async (type) => {
    expect((await knock({ 'content-type': type }, 'POST', '{}')).status).toBe(400);
  });

  test.each(['http://evil.test', 'own'])(
    'T32 gives no permission beforehand to %s',
    async (who) => {
      const origin = who === 'own' ? `http://127.0.0.1:${relaying.port}` : who;
      const change = {
        origin,
        'content-type': undefined,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-explorer-session',
        'access-control-request-private-network': 'true',
      };
      const { status, headers, text } = await withoutCall(() => knock(change, 'OPTIONS', ''));
      expect(status).toBe(403);
      expect(named(headers)).toEqual([]);
      expect(JSON.parse(text)).toMatchObject({ error: 'other_sites_not_allowed' });
    },
  );

  const hosts: [string, (port: number) => string[]][] = [
    ['no host', () => []],
    ['an empty one', () => ['Host:']],
    ['two', (port) => [`Host: 127.0.0.1:${port}`, `Host: 127.0.0.1:${port}`]],
    ['half an address', () => ['Host: [::1']],
    ['a user', (port) => [`Host: 127.0.0.1:${port}@evil.test`]],
    ['a name below another', (port) => [`Host: localhost.evil.test:${port}`]],
    ['capitals', (port) => [`Host: LOCALHOST:${port}`]],
    ['a dot at the end', (port) => [`Host: localhost.:${port}`]],
    ['another port', (port) => [`Host: 127.0.0.1:${port + 1}`]],
    ['16 KB', () => [`Host: ${'a'.repeat(16_000)}`]],
  ];
  test.each(hosts)('T29 is closed for a request with the host %s', async (_, host) => {
    const head = Object.entries(relayHeaders(relaying)).map((pair) => pair.join(': '));
    const length = `Content-Length: ${body.length}`;
    const { status } = await withoutCall(() =>
      sendRaw(
        relaying.port,
        lines('POST /relay HTTP/1.1', ...host(relaying.port), ...head, length) + body,
      ),
    );
    expect([400, 403, 431]).toContain(status);
    await alive();
  });

  const smuggled: [string, string[], string][] = [
    ['a length and chunks', ['Content-Length: 4', 'Transfer-Encoding: chunked'], '0\r\n\r\n'],
    ['two lengths', ['Content-Length: 2', `Content-Length: ${body.length}`], body],
    ['a folded header', [`Content-Length: ${body.length}`, 'X: y', ' z'], body],
    ['a space before a colon', [`Content-Length : ${body.length}`], body],
    ['a length that is not a number', ['Content-Length: +5'], body],
    ['chunks that are no chunks', ['Transfer-Encoding: chunked'], 'zz\r\n{}\r\n0\r\n\r\n'],
    ['two sessions', ['X-Explorer-Session: x', `Content-Length: ${body.length}`], body],
    ['two origins', ['Origin: http://evil.test', `Content-Length: ${body.length}`], body],
  ];
  test.each(smuggled)('T41 lets nothing through with %s', async (_, extra, text) => {
    const head = Object.entries(relayHeaders(relaying)).map((pair) => pair.join(': '));
    const host = `Host: 127.0.0.1:${relaying.port}`;
    const request = lines('POST /relay HTTP/1.1', host, ...head, ...extra) + text;
    const response = await withoutCall(() => sendRaw(relaying.port, request));
    expect([400, 403, 415]).toContain(response.status);
    expect(response.headers.get('connection')).toBe('close');
    await alive();
  });

  test('T41 what comes behind another request on its connection is judged by itself', async () => {
    const head = Object.entries(relayHeaders(relaying)).map((pair) => pair.join(': '));
    const host = `Host: 127.0.0.1:${relaying.port}`;
    const length = `Content-Length: ${body.length}`;
    const good = lines('POST /relay HTTP/1.1', host, ...head, length) + body;
    const foreign = lines('POST /relay HTTP/1.1', host, ...head.slice(0, 2), length) + body;
    const before = relaying.upstream.seen.length;
    const response = await sendRaw(relaying.port, good + foreign + foreign);
    expect(response.status).toBe(200);
    expect(response.body).toContain('session_not_allowed');
    expect(relaying.upstream.seen.length).toBe(before + 1);
  });

  test('is closed for a recipe of more than 16 KiB, announced or not', async () => {
    const large = JSON.stringify(recipe({ values: { inname: 'x'.repeat(16_384) } }));
    expect((await withoutCall(() => knock({}, 'POST', large))).status).toBe(413);
    const chunked = { 'transfer-encoding': 'chunked' };
    expect((await withoutCall(() => knock(chunked, 'POST', large))).status).toBe(413);
  });

  const bodies: [string, unknown][] = [
    ...['url', 'host', 'baseUrl', 'origin', 'headers', 'verb', 'token', '__proto__'].map(
      (key): [string, unknown] => [
        `the key ${key}`,
        `${body.slice(0, -1)},"${key}":"https://evil.test"}`,
      ],
    ),
    ['an endpoint that does not exist', recipe({ endpoint: 'nothing' })],
    ['an endpoint with a name of objects', recipe({ endpoint: 'constructor' })],
    ['a path for an endpoint', recipe({ endpoint: '/tags' })],
    ['another style', { ...recipe(), style: 'url' }],
    ['a number for a value', { ...recipe(), values: { page: 1 } }],
    ['a list for values', { ...recipe(), values: ['1'] }],
    ...['nothing', 'site', 'team', 'callback', 'access_token', 'key', 'client_secret', 'Page'].map(
      (name): [string, unknown] => [`the parameter ${name}`, recipe({ values: { [name]: 'x' } })],
    ),
    ['the parameter __proto__', body.replace('"values":{}', '"values":{"__proto__":"x"}')],
    ['no JSON', '{'],
    ['nothing', ''],
    ['null', 'null'],
    ['a text', '"tags"'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['a deep list', '['.repeat(8000)],
    ['what climbs', recipe({ endpoint: 'tag-synonyms', values: {}, team: '..', style: 'path' })],
  ];
  test.each(bodies)('T36 T37 takes no recipe with %s', async (_, what) => {
    const text = typeof what === 'string' || Buffer.isBuffer(what) ? what : JSON.stringify(what);
    const { status, text: response } = await withoutCall(() =>
      postToRelay(relaying.port, { headers: relayHeaders(relaying), body: text }),
    );
    expect(status).toBe(400);
    expect(JSON.parse(response)).toMatchObject({ error: 'malformed_recipe' });
    expect(response).not.toContain('evil');
  });

  test('has nothing below its path', async () => {
    for (const path of ['/relay/', '/relay/x', '//relay', '/relay%2f', '/RELAY']) {
      const host = `Host: 127.0.0.1:${relaying.port}`;
      const head = Object.entries(relayHeaders(relaying)).map((pair) => pair.join(': '));
      const request = lines(`POST ${path} HTTP/1.1`, host, ...head, 'Content-Length: 0');
      expect([404, 405]).toContain((await sendRaw(relaying.port, request)).status);
    }
  });
});
