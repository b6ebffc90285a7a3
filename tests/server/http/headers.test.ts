import { describe, expect, onTestFinished, test } from 'vitest';
import { cacheControl } from '../../../src/server/http/headers.ts';
import { bytes, startServer, staticFile } from '../../support/fakes/server.ts';
import { lines as linesOf, sendRaw } from '../../support/fakes/socket.ts';

const expected = `content-security-policy: default-src 'none'; script-src 'self'; script-src-attr 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'none'; child-src 'none'; media-src 'none'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html app-worker app-preview standaloneColorizer editorViewLayer richScreenReaderContent domLineBreaksComputer defaultWorkerFactory diffReview diffEditorWidget tokenizeToString stickyScrollViewLayer editorGhostText dompurify 'allow-duplicates'
cross-origin-embedder-policy: require-corp
cross-origin-opener-policy: same-origin
cross-origin-resource-policy: same-origin
origin-agent-cluster: ?1
permissions-policy: accelerometer=(), autoplay=(), browsing-topics=(), camera=(), clipboard-read=(), clipboard-write=(self), display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()
referrer-policy: no-referrer
x-content-type-options: nosniff
x-dns-prefetch-control: off
x-frame-options: DENY
x-permitted-cross-domain-policies: none`;

/** What the connection, not the response, is about. */
const ofTransfer = /^(?:connection|content-length|content-type|date|keep-alive|allow)$/;

async function readHeaders(path: string, init: RequestInit = {}) {
  const broken = () => Promise.reject(new Error('a secret from the request'));
  const { origin, stop, reports } = await startServer({ sandbox: broken });
  onTestFinished(stop);
  const { status, headers } = await fetch(origin + path, init);
  return { status, cache: headers.get('cache-control'), reports, lines: policyOf(headers) };
}

function policyOf(headers: Headers): string {
  const sent = [...headers].filter(([name]) => !ofTransfer.test(name) && name !== 'cache-control');
  return sent.map((pair) => pair.join(': ')).join('\n');
}

describe('headers', () => {
  test.each([
    ['the page', '/', 'GET', 200],
    ['what is not there', '/nothing', 'GET', 404],
    ['a method that is not there', '/', 'POST', 405],
    ['a failure', '/2.3/info', 'GET', 500],
  ])('are the same to the byte for %s (T21)', async (_, path, method, status) => {
    const response = await readHeaders(path, { method });
    expect(response).toMatchObject({ status, cache: 'no-store', lines: expected });
  });

  test('are the same to the byte for a caller that is refused (T21)', async () => {
    const { port, stop } = await startServer();
    onTestFinished(stop);
    for (const host of ['evil.test', `127.0.0.1:${port}`]) {
      const asked = linesOf('GET /2.3/../ HTTP/1.1', `Host: ${host}`, 'Connection: close');
      const { status, headers } = await sendRaw(port, asked);
      expect([status, headers.get('cache-control')]).toEqual([
        host === 'evil.test' ? 403 : 404,
        'no-store',
      ]);
      expect(policyOf(headers)).toBe(expected);
    }
  });

  test('a file that never changes has the same, and is kept for ever (T21)', async () => {
    const kept = staticFile({ cache: cacheControl.forever, plain: bytes('one') });
    const { origin, stop } = await startServer({ files: new Map([['/assets/one-1.js', kept]]) });
    onTestFinished(stop);
    const { status, headers } = await fetch(`${origin}/assets/one-1.js`);
    expect([status, headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    expect(policyOf(headers)).toBe(expected);
  });

  test('reports a failure without what the request said', async () => {
    const { reports } = await readHeaders('/2.3/info');
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatch(/^The server failed on a request: Error at /);
    expect(reports[0]).not.toContain('secret');
  });
});
