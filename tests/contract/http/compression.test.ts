import { connect } from 'node:net';
import { gunzipSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildWorld, worldNow } from '../../support/builders/world.ts';
import { describeTransports } from '../../support/fakes/transports.ts';

const codings = [
  [undefined, 'gzip'],
  ['', 'gzip'],
  ['identity', 'gzip'],
  ['br', 'gzip'],
  ['*', 'gzip'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'gzip'],
  ['deflate, gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['DEFLATE', 'deflate'],
  ['br, deflate;q=0.5', 'deflate'],
  ['gzip;q=0, deflate', 'deflate'],
  ['deflate;q=0', 'gzip'],
] as const;

describeTransports({ world: buildWorld(), now: () => worldNow }, ({ ask, port }) => {
  test.each(codings)('accept-encoding %j gets %s', async (accepted, coding) => {
    const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
    const response = await ask('/2.3/errors', { headers });
    expect(response.headers.get('content-encoding')).toBe(coding);
    expect(Number(response.headers.get('content-length'))).toBe(response.bytes.length);
    const unpack = coding === 'gzip' ? gunzipSync : inflateSync;
    expect(JSON.parse(unpack(response.bytes).toString())).toHaveProperty('items');
  });

  test('errors are compressed too', async () => {
    const response = await ask('/2.3/errors/500');
    expect([...response.bytes.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
  });

  test.each(['', 'Accept-Encoding: identity\r\n'])(
    'with %j the bytes on the wire are gzip',
    async (header) => {
      if (port() === 0) return;
      const body = await readBody(
        port(),
        `GET /2.3/errors HTTP/1.1\r\nHost: x\r\n${header}Connection: close\r\n\r\n`,
      );
      expect([...body.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
      expect(gunzipSync(body).toString()).toContain('"items"');
    },
  );
});

function readBody(port: number, request: string) {
  return new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('end', () => {
      const all = Buffer.concat(chunks);
      resolve(all.subarray(all.indexOf('\r\n\r\n') + 4));
    });
  });
}
