import fc from 'fast-check';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { relayPath } from '../../src/exchange/relay-protocol.ts';
import { staysAt } from '../../src/server/relay/read-recipe.ts';
import { recipe, relayHeaders, startRelay } from '../support/fakes/relay.ts';
import type { Relaying } from '../support/fakes/relay.ts';
import { createHastyClock } from '../support/fakes/virtual-clock.ts';
import { runs } from './runs.ts';

let relaying: Relaying;
/** What the relay would have asked the API. */
const urls: string[] = [];

beforeAll(async () => {
  relaying = await startRelay({
    call: ({ request }) => {
      urls.push(request.url);
      const timing = { startedAt: 0, duration: 0 };
      const body = new Uint8Array(2);
      return Promise.resolve({ status: 200, headers: [], wireBytes: 2, body, timing });
    },
    // Nothing waits for its turn.
    clock: createHastyClock(),
  });
});
afterAll(() => relaying.stop());

/** The bytes that the page sends. */
function wellFormed({ port, session }: Relaying): string {
  const body = JSON.stringify(recipe({ values: { inname: 'x', page: '2' } }));
  const headers = Object.entries({
    host: `127.0.0.1:${port}`,
    ...relayHeaders({ port, session }),
    'content-length': String(body.length),
    connection: 'close',
  });
  return [`POST ${relayPath} HTTP/1.1`, ...headers.map((pair) => pair.join(': ')), '', body].join(
    '\r\n',
  );
}

/** Milliseconds for bytes that the server waits for the rest of. */
const patience = 300;

/** Sends bytes; gives the status of each response, none where the server waits for more. */
function send(port: number, bytes: string): Promise<readonly number[]> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString('latin1');
      resolve(Array.from(text.matchAll(/^HTTP\/1\.1 (\d{3}) /gm), ([, status]) => Number(status)));
    });
  });
}

const part = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom(...['\r\n', '\n', '\r\n\r\n', '\0', ' ', ':', '%', '\x7f', 'é', '"', '{', '\\']),
  fc.constantFrom(
    ...['Host: evil.test\r\n', 'Transfer-Encoding: chunked\r\n', 'Content-Length: 3\r\n'],
  ),
  fc.constantFrom(
    ...['GET / HTTP/1.1\r\n\r\n', ' HTTP/1.1', '../../', '//evil.test/', '__proto__'],
  ),
);
const edits = fc.array(
  fc.tuple(fc.constantFrom('cut', 'put', 'double', 'change'), fc.nat(2000), fc.nat(60), part),
  { minLength: 1, maxLength: 3 },
);
type Edits = typeof edits extends fc.Arbitrary<infer Value> ? Value : never;

const damaged = (bytes: string, all: Edits): string =>
  all.reduce((now, [kind, place, length, text]) => {
    const at = place % (now.length + 1);
    const [head, middle, tail] = [
      now.slice(0, at),
      now.slice(at, at + length),
      now.slice(at + length),
    ];
    if (kind === 'cut') return head + tail;
    if (kind === 'put') return head + text + middle + tail;
    if (kind === 'double') return head + middle + middle + tail;
    return head + text + tail;
  }, bytes);

test('damaged bytes at the door of the relay bring nothing down, and none gets elsewhere (T40)', async () => {
  const good = wellFormed(relaying);
  expect(await send(relaying.port, good)).toEqual([200]);
  const property = fc.asyncProperty(
    fc.array(edits, { minLength: 40, maxLength: 40 }),
    async (many) => {
      const statuses = await Promise.all(
        many.map((one) => send(relaying.port, damaged(good, one))),
      );
      for (const status of statuses.flat())
        expect(status === 200 || Math.floor(status / 100) === 4).toBe(true);
    },
  );
  await fc.assert(property, runs(15, 40));
  expect(relaying.bugs).toEqual([]);
  for (const url of urls) expect(staysAt(url, relaying.upstream.origin)).toBe(true);
  // Much of the damage is where it does not matter, such as within the token.
  expect(urls.length).toBeGreaterThan(10);
  expect(await send(relaying.port, good)).toEqual([200]);
});
