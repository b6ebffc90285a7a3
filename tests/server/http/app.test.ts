import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/server/http/app.ts';
import type { AppParts } from '../../../src/server/http/app.ts';
import { bytes, staticFile } from '../../support/fakes/server.ts';

const asset = staticFile({
  type: 'text/javascript; charset=utf-8',
  cache: 'public, max-age=31536000, immutable',
  plain: bytes('plain'),
  compressed: new Map([
    ['br', bytes('small')],
    ['gzip', bytes('medium')],
  ]),
});
const app = (part: Partial<AppParts> = {}) =>
  createApp({
    sandbox: () => Promise.resolve(Response.json({})),
    files: new Map([['/assets/index-1.js', asset]]),
    report: () => undefined,
    ...part,
  });
const ask = (coding: string) =>
  app().request('/assets/index-1.js', { headers: { 'Accept-Encoding': coding } });

describe('app', () => {
  test.each([
    ['br', 'br', 'small'],
    ['gzip, deflate, br, zstd', 'br', 'small'],
    ['gzip, deflate', 'gzip', 'medium'],
    ['br;q=0, gzip;q=0.5', 'gzip', 'medium'],
    ['identity', null, 'plain'],
    ['br;q=0, gzip;q=0', null, 'plain'],
    ['', null, 'plain'],
  ])('responds to Accept-Encoding %j with %s', async (accepted, coding, body) => {
    const response = await ask(accepted);
    expect(response.headers.get('content-encoding')).toBe(coding);
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(response.headers.get('content-length')).toBe(String(body.length));
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe(body);
  });

  test.each(['/docs', '/docs/questions', '/docs/questions-by-ids'])(
    'opens the address %s of the official console with a script that the policy names',
    async (path) => {
      const response = await app().request(path);
      expect(response.status).toBe(200);
      const html = await response.text();
      const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
      const hash = createHash('sha256').update(script).digest('base64');
      const policy = response.headers.get('content-security-policy');
      expect(policy).toMatch(/^default-src 'none'; /);
      expect(policy).toContain(`script-src 'sha256-${hash}'`);
    },
  );

  test('ignores the query of a file', async () => {
    expect((await app().request('/assets/index-1.js?x=1')).status).toBe(200);
  });

  test.each(['/2.3/info', '/2.3//answers?team=demo', '/v2.3/teams/demo/answers', '/2.3'])(
    'hands %s to the sandbox',
    async (path) => {
      const asked: string[] = [];
      const sandbox = ({ url }: Request) => {
        asked.push(url);
        return Promise.resolve(Response.json({}));
      };
      expect((await app({ sandbox }).request(path)).status).toBe(200);
      expect(asked).toEqual([`http://localhost${path}`]);
    },
  );

  test('hands the method, the headers and the body on', async () => {
    const sandbox = async (request: Request) =>
      Response.json([
        request.method,
        request.headers.get('x-api-access-token'),
        await request.text(),
      ]);
    const init = { method: 'POST', body: 'title=x', headers: { 'X-API-Access-Token': 'pat' } };
    const response = await app({ sandbox }).request('/2.3/questions/add', init);
    expect(await response.json()).toEqual(['POST', 'pat', 'title=x']);
  });

  test('passes on what the sandbox returns, compressed as it is', async () => {
    const body = new Uint8Array(gzipSync('{}'));
    const headers = { 'Content-Encoding': 'gzip', 'Access-Control-Allow-Origin': '*' };
    const sandbox = () => Promise.resolve(new Response(body, { status: 400, headers }));
    const response = await app({ sandbox }).request('/2.3/info');
    expect(response.status).toBe(400);
    expect(Object.fromEntries(response.headers)).toEqual({
      'access-control-allow-origin': '*',
      'content-encoding': 'gzip',
      'x-content-type-options': 'nosniff',
    });
    expect(String(gunzipSync(await response.arrayBuffer()))).toBe('{}');
  });

  test.each(['/2.2/info', '/v2.3/info', '/questions', '/questions/1/answers', '/sandbox/reset'])(
    'lets the sandbox say that there is nothing at %s',
    async (path) => {
      const sandbox = ({ url }: Request) => Promise.resolve(Response.json(url));
      const response = await app({ sandbox }).request(path);
      expect(await response.json()).toBe(`http://localhost${path}`);
    },
  );

  test.each(['/x/2.3/info', '/2.x/info', '/nothing', '/assets/questions'])(
    'keeps %s from the sandbox',
    async (path) => {
      const sandbox = () => Promise.reject(new Error('called'));
      expect((await app({ sandbox }).request(path)).status).toBe(404);
    },
  );
});
