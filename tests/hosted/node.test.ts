import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildHosted } from '../../.config/scripts/build-hosted.mjs';
import { startUpstream, testCaPath } from '../support/fakes/fake-upstream.ts';
import type { FakeUpstream } from '../support/fakes/fake-upstream.ts';
import { goodBody, misbehaviours as bad } from '../support/fakes/misbehaviour.ts';
import { postToRelay, recipe } from '../support/fakes/relay.ts';

const page = 'https://explorer.company.test';
const folder = mkdtempSync(join(tmpdir(), 'explorer-node-'));

let upstream: FakeUpstream;
let relay: ChildProcess;
let port = 0;
let printed = '';

const ask = (change: Readonly<Record<string, string>> = {}) =>
  postToRelay(port, {
    headers: {
      host: 'explorer.company.test',
      'content-type': 'application/json',
      origin: page,
      'x-explorer-session': 'hosted',
      'x-api-access-token': 'canary',
      'x-forwarded-email': 'ann@company.test',
      ...change,
    },
    body: JSON.stringify(recipe()),
  });

describe('the relay of a company on Node', () => {
  beforeAll(async () => {
    upstream = await startUpstream();
    await buildHosted(join(folder, 'hosted'), ['node']);
    mkdirSync(join(folder, 'client'));
    writeFileSync(join(folder, 'client/index.html'), '<head></head>');
    relay = spawn(process.execPath, [join(folder, 'hosted/node.js')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PORT: '0',
        NODE_EXTRA_CA_CERTS: testCaPath,
        EXPLORER_ORIGIN: page,
        EXPLORER_UPSTREAM: upstream.origin,
        EXPLORER_IDENTITY_HEADER: 'X-Forwarded-Email',
      },
    });
    relay.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    relay.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await once(relay.stdout ?? relay, 'data');
    port = Number(/:(\d+) for/.exec(printed)?.[1]);
  }, 60_000);
  beforeEach(() => upstream.always(bad.well()));
  afterAll(async () => {
    if (relay.exitCode === null) {
      relay.kill();
      await once(relay, 'exit');
    }
    await upstream.close();
    rmSync(folder, { recursive: true });
  });

  test('carries a request for whom the single sign-on names, with nothing but the token', async () => {
    const { text } = await ask({ cookie: '_oauth2_proxy=secret' });
    expect(text).toBe(goodBody);
    const { rawHeaders } = upstream.seen.at(-1) ?? { rawHeaders: [] };
    expect(rawHeaders.filter((part) => /canary|company|oauth2/.test(part))).toEqual(['canary']);
  });

  test.each([
    ['another origin', { origin: 'https://evil.test' }],
    ['another host', { host: 'evil.test' }],
    ['another site', { 'sec-fetch-site': 'same-site' }],
    ['a form', { 'x-explorer-session': '' }],
    ['nobody who signed in', { 'x-forwarded-email': '' }],
  ])('is closed for %s', async (_, change) => {
    const before = upstream.seen.length;
    expect((await ask(change)).status).toBe(403);
    expect(upstream.seen.length).toBe(before);
  });

  test('a pause is that of one person, whichever token she has', async () => {
    upstream.next(bad.json({ items: [], has_more: false, backoff: 20 }));
    const eve = { 'x-forwarded-email': 'eve@company.test' };
    await ask(eve);
    const { lines } = await ask({ ...eve, 'x-api-access-token': 'canary-too' });
    expect(lines).toMatchObject([{ type: 'transport-error', reason: 'paused', pause: 21 }]);
    expect((await ask()).text).toBe(goodBody);
  });

  test('serves the page, and tells it of the relay and that the sandbox is its own', async () => {
    const found = await fetch(`http://127.0.0.1:${port}/`);
    const html = await found.text();
    expect(html).toContain('content="relay" data-session="hosted"');
    expect(html).toContain('data-sandbox="page"');
    expect(found.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await fetch(`http://127.0.0.1:${port}/2.3/tags?team=demo`)).status).toBe(404);
  });

  test('T08 prints nothing of any call', () => {
    expect(printed).toBe(`Relay on http://127.0.0.1:${port} for ${page}\n`);
  });

  // The last one: it ends the process.
  test('comes to its end once the calls that are under way have come to theirs', async () => {
    const asked = new Promise<() => void>((resolve) => {
      upstream.next((parts) => resolve(() => bad.well()(parts)));
    });
    const response = ask();
    const respond = await asked;
    const exited = once(relay, 'exit');
    relay.kill('SIGTERM');
    await expect
      .poll(() => fetch(`http://127.0.0.1:${port}/`).catch(() => 'closed'))
      .toBe('closed');
    respond();
    expect((await response).text).toBe(goodBody);
    expect(await exited).toEqual([0, null]);
  });
});
