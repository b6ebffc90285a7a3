import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startUpstream } from '../../support/fakes/fake-upstream.ts';
import type { FakeUpstream } from '../../support/fakes/fake-upstream.ts';
import { goodBody, misbehaviours as bad } from '../../support/fakes/misbehaviour.ts';
import { askOnce } from '../../support/fakes/upstream.ts';

let upstream: FakeUpstream;
const open: Server[] = [];

beforeAll(async () => {
  upstream = await startUpstream();
  upstream.always(bad.well());
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const server of open.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});
afterAll(() => upstream.close());

/** A proxy that responds to CONNECT with a status line, and lets everything through after a 200. */
async function startProxy(status: string) {
  const asked: string[] = [];
  const server = createServer();
  server.on('connect', ({ url = '' }, socket: Socket) => {
    asked.push(url);
    socket.on('error', () => socket.destroy());
    if (status === '') return socket.destroy();
    if (!status.startsWith('200')) return socket.end(`HTTP/1.1 ${status}\r\n\r\n`);
    const beyond = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
      socket.write(`HTTP/1.1 ${status}\r\n\r\n`);
      beyond.pipe(socket).pipe(beyond);
    });
    beyond.on('error', () => socket.destroy());
    return undefined;
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  open.push(server);
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const text = (response: unknown) =>
  new TextDecoder().decode((response as { body: Uint8Array }).body);

describe('upstream behind a proxy', () => {
  test.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY'])(
    'goes through that of %s',
    async (name) => {
      const { address, asked } = await startProxy('200 OK');
      vi.stubEnv(name, address);
      expect(text(await askOnce({ origin: upstream.origin }))).toBe(goodBody);
      expect(asked).toEqual([new URL(upstream.origin).host]);
      expect(upstream.seen.at(-1)?.rawHeaders.join()).toContain('canary');
    },
  );

  test('goes past it to a host of NO_PROXY', async () => {
    const { address, asked } = await startProxy('200 OK');
    vi.stubEnv('HTTPS_PROXY', address);
    vi.stubEnv('NO_PROXY', '127.0.0.1');
    expect(text(await askOnce({ origin: upstream.origin }))).toBe(goodBody);
    expect(asked).toEqual([]);
  });

  test('verifies who responds beyond it', async () => {
    const { address } = await startProxy('200 OK');
    vi.stubEnv('HTTPS_PROXY', address);
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    expect(await askOnce({ origin: upstream.origin, ca: '' })).toMatchObject({ reason: 'tls' });
  });

  test.each([
    ['407 Proxy Authentication Required', /user name and password/],
    ['403 Forbidden', /status 403/],
    ['502 Bad Gateway', /status 502/],
    ['', /did not let this through/],
  ])('T59 names a proxy that says %j', async (status, said) => {
    const { address } = await startProxy(status);
    vi.stubEnv('HTTPS_PROXY', address.replace('//', '//user:hidden@'));
    const failure = await askOnce({ origin: upstream.origin });
    expect(failure).toMatchObject({
      reason: 'proxy',
      message: expect.stringMatching(said) as string,
    });
    expect((failure as Error).message).not.toContain('hidden');
  });

  test.each(['http://127.0.0.1:1', 'http://nothing.invalid:3128', 'not an address', 'ftp://x'])(
    'T59 names the proxy %j, which cannot be used',
    async (address) => {
      vi.stubEnv('HTTPS_PROXY', address);
      expect(await askOnce({ origin: upstream.origin })).toMatchObject({ reason: 'proxy' });
    },
  );
});
