import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pageHeaders } from '../../../src/server/http/headers.ts';
import { startServer } from '../../support/fakes/server.ts';
import { lines, sendRaw } from '../../support/fakes/socket.ts';

let server: Awaited<ReturnType<typeof startServer>>;

beforeEach(async () => {
  server = await startServer();
});

afterEach(() => {
  server.stop();
});

const host = () => `Host: 127.0.0.1:${server.port}`;
const get = (path: string, ...headers: string[]) =>
  sendRaw(server.port, lines(`GET ${path} HTTP/1.1`, host(), ...headers));

async function expectAlive() {
  const { status } = await get('/', 'Connection: close');
  expect(status).toBe(200);
}

describe('server on a raw socket', { timeout: 30_000 }, () => {
  const malformed: [string, number, () => string[]][] = [
    ['bytes that are no request', 400, () => ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03']],
    ['bytes beyond ASCII in the address', 400, () => [lines('GET /2.3/tags?inname=é', host())]],
    ['an unknown method', 400, () => [lines('BREW / HTTP/1.1', host())]],
    ['a request line with no version', 400, () => [lines('GET /', host())]],
    ['another version', 400, () => [lines('GET / HTTP/3.7', host())]],
    ['no host', 400, () => [lines('GET / HTTP/1.1')]],
    ['no host in HTTP/1.0', 400, () => [lines('GET / HTTP/1.0')]],
    ['two hosts', 400, () => [lines('GET / HTTP/1.1', host(), host())]],
    ['a foreign host', 403, () => [lines('GET / HTTP/1.1', 'Host: evil.test')]],
    ['an empty host', 403, () => [lines('GET / HTTP/1.1', 'Host:')]],
    ['a space before the colon', 400, () => [lines('GET / HTTP/1.1', host(), 'X : y')]],
    ['a folded header', 400, () => [lines('GET / HTTP/1.1', host(), 'X: y', ' z')]],
    ['a header with a NUL', 400, () => [lines('GET / HTTP/1.1', host(), 'X: \0')]],
    ['bare line feeds', 400, () => [`GET / HTTP/1.1\n${host()}\nX: y\n\n`]],
    ['the absolute form', 400, () => [lines('GET http://evil.test/ HTTP/1.1', host())]],
    ['the asterisk form', 400, () => [lines('OPTIONS * HTTP/1.1', host())]],
    ['CONNECT', 400, () => [lines('CONNECT evil.test:443 HTTP/1.1', host())]],
    [
      'an upgrade',
      400,
      () => [lines('GET / HTTP/1.1', host(), 'Connection: Upgrade', 'Upgrade: websocket')],
    ],
    ['a strange expectation', 417, () => [lines('GET / HTTP/1.1', host(), 'Expect: tea')]],
    [
      'two lengths',
      400,
      () => [lines('POST / HTTP/1.1', host(), 'Content-Length: 1', 'Content-Length: 2')],
    ],
    [
      'a length and chunks',
      400,
      () => [
        lines('POST / HTTP/1.1', host(), 'Content-Length: 4', 'Transfer-Encoding: chunked') + '0',
      ],
    ],
    [
      'one header of 20 KiB',
      431,
      () => [lines('GET / HTTP/1.1', host(), `X: ${'y'.repeat(20_480)}`)],
    ],
    [
      'a flood of headers',
      431,
      () => [lines('GET / HTTP/1.1', host(), 'X: y\r\n'.repeat(200_000))],
    ],
    ['an address of 20 KiB', 431, () => [lines(`GET /${'y'.repeat(20_480)} HTTP/1.1`, host())]],
  ];

  test.each(malformed)('refuses %s and lives on', async (_, status, pieces) => {
    const response = await sendRaw(server.port, ...pieces());
    expect(response.status).toBe(status);
    expect(response.headers.get('connection')).toBe('close');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('x-frame-options')).toBe(pageHeaders['X-Frame-Options']);
    expect(Object.keys(JSON.parse(response.body) as object)).toEqual(['error', 'message']);
    expect(response.body).not.toMatch(/evil|yyy/);
    await expectAlive();
  });

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '//etc/passwd',
    '/..\\..\\package.json',
    '/index.html::$DATA',
    '/@fs/etc/passwd?raw??',
    '/assets/%00',
    '/%',
    '/.env',
    '/package.json',
  ])('finds nothing at %s (T38)', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('connection')).toBe('close');
    expect(JSON.parse(response.body)).toMatchObject({ error: 'not_found' });
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    'refuses %s on the page',
    async (method) => {
      const response = await sendRaw(server.port, lines(`${method} / HTTP/1.1`, host()));
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
      expect(response.headers.get('connection')).toBe('close');
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test.each(['/', '/nothing', '/2.3/questions/add'])('refuses 10 MB sent to %s', async (path) => {
    const size = 10_000_000;
    const head = lines(`POST ${path} HTTP/1.1`, host(), `Content-Length: ${size}`);
    const response = await sendRaw(server.port, head, 'x'.repeat(size));
    expect([405, 413]).toContain(response.status);
    expect(Object.keys(JSON.parse(response.body) as object)).toEqual(['error', 'message']);
    await expectAlive();
  });

  test('refuses 10 MB sent to the sandbox in chunks', async () => {
    const head = lines('POST /2.3/x HTTP/1.1', host(), 'Transfer-Encoding: chunked');
    const chunk = `fffff\r\n${'x'.repeat(0xf_ffff)}\r\n`;
    const response = await sendRaw(server.port, head, ...new Array<string>(10).fill(chunk));
    expect(response.status).toBe(413);
    await expectAlive();
  });

  test('responds to a HEAD with the headers alone', async () => {
    const response = await sendRaw(
      server.port,
      lines('HEAD / HTTP/1.1', host(), 'Connection: close'),
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('19');
    expect(response.body).toBe('');
  });

  test('serves the page while 200 sockets say nothing or take their time (T44)', async () => {
    const sockets = Array.from({ length: 200 }, () => connect(server.port, '127.0.0.1'));
    sockets.forEach((socket, index) => {
      socket.on('error', () => socket.destroy());
      if (index % 2 === 0) socket.write('GET / HTTP/1.1\r\n');
    });
    await Promise.all(sockets.slice(-32).map((socket) => once(socket, 'connect')));
    const begin = performance.now();
    await expectAlive();
    expect(performance.now() - begin).toBeLessThan(1000);
    for (const socket of sockets) socket.destroy();
  });

  test('serves the page while 200 connections are kept open after a response', async () => {
    const sockets: Socket[] = [];
    while (sockets.length < 200) {
      const socket = connect(server.port, '127.0.0.1');
      socket.on('error', () => socket.destroy());
      socket.write(lines('GET / HTTP/1.1', host()));
      await once(socket, 'data');
      sockets.push(socket);
    }
    await expectAlive();
    for (const socket of sockets) socket.destroy();
  });

  /** Opens as many connections as there may be and more; each sends some bytes and reads nothing. */
  async function crowd(...pieces: readonly string[]) {
    const sockets: Socket[] = [];
    while (sockets.length < 70) {
      const socket = connect(server.port, '127.0.0.1').pause();
      socket.on('error', () => socket.destroy());
      await once(socket, 'connect');
      for (const piece of pieces) socket.write(piece);
      sockets.push(socket);
    }
    return () => {
      for (const socket of sockets) socket.destroy();
    };
  }

  /** On as many connections at once as a browser opens. */
  const expectPage = () => Promise.all(Array.from({ length: 6 }, expectAlive));

  test('serves the page while 70 bodies are on their way', async () => {
    server.stop();
    const sandbox = async (request: Request) => Response.json(await request.text());
    server = await startServer({ sandbox });
    const leave = await crowd(lines('POST /2.3/x HTTP/1.1', host(), 'Content-Length: 99'), 'x');
    await expectPage();
    leave();
  });

  test('serves the page while 70 clients do not read what they asked for', async () => {
    server.stop();
    const piece = new Uint8Array(1024 * 1024);
    let pieces = 0;
    const source = (): UnderlyingDefaultSource<Uint8Array> => ({
      pull: (controller) => {
        controller.enqueue(piece);
        pieces += 1;
      },
    });
    const sandbox = () => Promise.resolve(new Response(new ReadableStream(source())));
    server = await startServer({ sandbox });
    const leave = await crowd(lines('GET /2.3/x HTTP/1.1', host()));
    await expectPage();
    // No more is made than the client and the system between take.
    expect(pieces).toBeLessThan(1500);
    leave();
  });

  test('responds to pipelined requests of a connection one after the other', async () => {
    server.stop();
    let running = 0;
    let most = 0;
    const sandbox = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return Response.json({});
    };
    server = await startServer({ sandbox });
    const request = lines('GET /2.3/x HTTP/1.1', host());
    const last = lines('GET /2.3/x HTTP/1.1', host(), 'Connection: close');
    const { body } = await sendRaw(server.port, request.repeat(19) + last);
    expect(body.match(/HTTP\/1\.1 200/g)).toHaveLength(19);
    expect(most).toBe(1);
  });

  test('hangs up on who asks thousands of times ahead', async () => {
    server.stop();
    let asked = 0;
    const sandbox = async () => {
      asked += 1;
      await new Promise((resolve) => setImmediate(resolve));
      return Response.json({});
    };
    server = await startServer({ sandbox });
    await sendRaw(server.port, lines('GET /2.3/x HTTP/1.1', host()).repeat(10_000));
    expect(asked).toBeLessThan(1000);
    await expectAlive();
  });

  test('listens on the loopback only (T39)', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses = []) => addresses)
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      const socket = connect(server.port, address);
      const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
      expect(error.code).toBe('ECONNREFUSED');
    }
    await expectAlive();
  });

  test('outlives a client that goes away in the middle', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`POST /2.3/x HTTP/1.1\r\n${host()}\r\nContent-Length: 9\r\n\r\n1234`);
    await once(socket, 'connect');
    socket.resetAndDestroy();
    await expectAlive();
    expect(server.reports).toEqual([]);
  });
});
