// This file is the real API of the tests: HTTPS on the loopback, responding as the sandbox does or misbehaving as told.
import { getRequestListener } from '@hono/node-server';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createSandbox } from '../../../src/sandbox/handler.ts';
import { noLimits } from '../../../src/sandbox/throttle/rate-limits.ts';
import { createWorld } from '../../../src/sandbox/world/world.ts';
import type { Misbehaviour } from './misbehaviour.ts';

const pem = (name: string) => readFileSync(new URL(`tls/${name}.pem`, import.meta.url), 'utf8');

/** The authority that has signed the certificate of the fake upstream. */
export const testCa = pem('ca');
/** Where it is, for NODE_EXTRA_CA_CERTS of another process. */
export const testCaPath = new URL('tls/ca.pem', import.meta.url).pathname;

/** A request as it came. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  /** Name, value, name, value, as they were written. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
  /** Milliseconds of `performance.now`. */
  readonly at: number;
}

export interface FakeUpstream {
  readonly origin: string;
  readonly seen: readonly Seen[];
  /** The connections that are open now. */
  readonly sockets: ReadonlySet<Socket>;
  /** Misbehaves at the next requests, one after the other; then the sandbox responds again. */
  readonly next: (...behaviours: readonly Misbehaviour[]) => void;
  /** Misbehaves at every request that `next` says nothing about; the sandbox responds again without it. */
  readonly always: (behaviour?: Misbehaviour) => void;
  readonly close: () => Promise<void>;
}

type Handler = (request: Request) => Promise<Response>;

/** Starts one on a free port. */
export async function startUpstream(
  handler: Handler = createSandbox({
    world: createWorld({ now: Date.now() / 1000 }),
    limits: noLimits,
  }),
): Promise<FakeUpstream> {
  const seen: Seen[] = [];
  const sockets = new Set<Socket>();
  const queue: Misbehaviour[] = [];
  let usual: Misbehaviour | undefined;
  const handle = getRequestListener(handler);
  const server = createServer({ key: pem('key'), cert: pem('cert') }, (incoming, outgoing) => {
    const behaviour = queue.shift() ?? usual;
    void note(incoming, seen);
    // Who hangs up in the middle is what these tests are about.
    outgoing.on('error', () => undefined);
    if (behaviour) behaviour({ incoming, outgoing, socket: incoming.socket });
    else void handle(incoming, outgoing);
  });
  server.on('connection', (socket: Socket) => {
    socket.on('error', () => socket.destroy());
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('secureConnection', (socket) => socket.on('error', () => socket.destroy()));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    sockets,
    next: (...behaviours) => {
      queue.push(...behaviours);
    },
    always: (behaviour) => {
      usual = behaviour;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function note(incoming: IncomingMessage, seen: Seen[]): Promise<void> {
  const { method = '', url = '', rawHeaders } = incoming;
  const entry = { method, url, rawHeaders, body: '', at: performance.now() };
  seen.push(entry);
  if (method !== 'POST') return;
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => {
    entry.body = Buffer.concat(chunks).toString();
  });
  await Promise.resolve();
}
