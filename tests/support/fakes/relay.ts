// This file starts a server with a relay to a fake upstream, and asks it as the page does or as nobody should.
import { request as send } from 'node:http';
import * as v from 'valibot';
import { relayLineSchema, relayPath } from '../../../src/exchange/relay-protocol.ts';
import type { RelayedRecipe, RelayLine } from '../../../src/exchange/relay-protocol.ts';
import { createRelay } from '../../../src/server/relay/relay.ts';
import type { RelayOptions } from '../../../src/server/relay/relay.ts';
import { createSession } from '../../../src/server/relay/session.ts';
import { createUpstream } from '../../../src/server/upstream/upstream.ts';
import type { UpstreamOptions } from '../../../src/server/upstream/upstream.ts';
import { startUpstream, testCa } from './fake-upstream.ts';
import { startServer } from './server.ts';

export interface Parts extends Partial<RelayOptions> {
  readonly limits?: UpstreamOptions['limits'];
}

export type Relaying = Awaited<ReturnType<typeof startRelay>>;

/** A server on a free port and the upstream it relays to. */
export async function startRelay({ limits = {}, ...part }: Parts = {}) {
  const upstream = await startUpstream();
  const session = createSession();
  const bugs: string[] = [];
  const relay = createRelay({
    upstream: upstream.origin,
    session,
    allowsWrites: false,
    call: createUpstream({ ca: testCa, limits }),
    report: (line) => bugs.push(line),
    ...part,
  });
  const server = await startServer({ relay });
  const stop = async () => {
    server.stop();
    await upstream.close();
  };
  return { ...server, upstream, session, bugs, stop };
}

export const recipe = (part: Partial<RelayedRecipe> = {}): RelayedRecipe => ({
  endpoint: 'tags',
  values: {},
  team: 'acme',
  style: 'query',
  ...part,
});

/** The headers of the page; a header that is undefined is left out. */
export function relayHeaders(
  { port, session }: Pick<Relaying, 'port' | 'session'>,
  change: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> {
  const headers: Readonly<Record<string, string | undefined>> = {
    'content-type': 'application/json',
    origin: `http://127.0.0.1:${port}`,
    'sec-fetch-site': 'same-origin',
    'x-explorer-session': session,
    'x-api-access-token': 'canary',
    ...change,
  };
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

export interface Relayed {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Empty for a refusal. */
  readonly lines: readonly RelayLine[];
  /** The body of the API, or that of the refusal. */
  readonly text: string;
}

export interface RelayPost {
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Sends anything to the relay. */
export async function postToRelay(port: number, { method = 'POST', headers, body }: RelayPost) {
  const {
    status,
    headers: received,
    bytes,
  } = await new Promise<{
    status: number;
    headers: Readonly<Record<string, unknown>>;
    bytes: Buffer;
  }>((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: relayPath, method, headers, agent: false };
    const outgoing = send(options, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
  const isStream = received['content-type'] === 'application/x-ndjson';
  const { lines, text } = isStream ? readLines(bytes) : { lines: [], text: String(bytes) };
  return { status, headers: received, lines, text } satisfies Relayed;
}

/** Asks as the page does. */
export function ask(
  relaying: Relaying,
  what: Partial<RelayedRecipe> = {},
  headers: Readonly<Record<string, string | undefined>> = {},
): Promise<Relayed> {
  return postToRelay(relaying.port, {
    headers: relayHeaders(relaying, headers),
    body: JSON.stringify(recipe(what)),
  });
}

/** Takes the response apart, by the letter of the schema. */
function readLines(bytes: Buffer): { readonly lines: readonly RelayLine[]; readonly text: string } {
  const lines: RelayLine[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const end = rest.indexOf('\n');
    const line = v.parse(relayLineSchema, JSON.parse(rest.subarray(0, end).toString()));
    lines.push(line);
    rest = rest.subarray(end + 1);
    if (line.type !== 'body') continue;
    if (rest.length !== line.bytes) throw new Error(`${rest.length} bytes, not ${line.bytes}.`);
    return { lines, text: rest.toString() };
  }
  return { lines, text: '' };
}
