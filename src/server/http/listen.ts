import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { limitConnections } from './connection-limit.ts';
import { allowedHosts, findRefusal } from './guard.ts';
import { httpErrors, toResponse } from './http-error.ts';
import type { HttpError } from './http-error.ts';
import { refuse, toHttpMessage } from './refuse.ts';
import { serveInOrder } from './request-queue.ts';

export interface RunningServer {
  readonly port: number;
  /** Stops at once: connections that are kept open, or in the middle of something, are cut. */
  readonly stop: () => void;
  /** Takes nothing new, and resolves when what is under way has come to its end. */
  readonly drain: () => Promise<void>;
}

const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  // Longer than any pause the sandbox asks for, so that a client that waits finds its connection still open.
  keepAliveTimeout: 75_000,
  // How often the two timeouts above are looked at; node's own 30 s would make them meaningless.
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 16 * 1024,
  // The guard checks it: node's own response would lack our headers.
  requireHostHeader: false,
};
/** Milliseconds in which nothing moves on a connection, in either direction: longer than the relay waits for the API. */
const silence = 180_000;
const lingerMs = 500;
const drainMs = 100;

/** Whom a server is for. */
export interface Clients {
  /** The values of `Host` that name a server at a port. */
  readonly hostsAt: (port: number) => ReadonlySet<string>;
  readonly mostConnections: number;
}

/** One person on this computer. */
const onePerson: Clients = { hostsAt: allowedHosts, mostConnections: 64 };

/** Opens the port and lets through to the app only what the guard has nothing against. */
export async function listen(
  app: Hono,
  host: string,
  port: number,
  { hostsAt, mostConnections }: Clients = onePerson,
): Promise<RunningServer> {
  const responses = new WeakMap<Duplex, ServerResponse>();
  const server = createServer(limits);
  server.timeout = silence;
  limitConnections(server, mostConnections);
  refuseProtocolErrors(server, responses);
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const hosts = hostsAt(address.port);
  const handle = getRequestListener(app.fetch, {
    errorHandler: () => toResponse(httpErrors.malformed),
  });
  server.on(
    'request',
    serveInOrder((incoming, outgoing) => {
      responses.set(incoming.socket, outgoing);
      outgoing.once('close', () => responses.delete(incoming.socket));
      const refusal = findRefusal(incoming, hosts);
      if (refusal) refuse(incoming, outgoing, refusal);
      else void handle(incoming, outgoing);
    }),
  );
  return {
    port: address.port,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
    drain: async () => {
      // A connection is kept open behind its last response.
      const timer = setInterval(() => server.closeIdleConnections(), drainMs);
      server.close();
      await once(server, 'close');
      clearInterval(timer);
    },
  };
}

/** What node's parser stops before it becomes a request. */
function refuseProtocolErrors(server: Server, responses: WeakMap<Duplex, ServerResponse>): void {
  server.on('connect', (_incoming, socket) => refuseSocket(socket, httpErrors.upgrade));
  server.on('checkExpectation', (incoming: IncomingMessage, outgoing: ServerResponse) =>
    refuse(incoming, outgoing, httpErrors.expectation),
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // The parser reports again while a refused client goes on sending.
    if (socket.writableEnded) return;
    const begun = responses.get(socket)?.headersSent === true;
    if (error.code === 'ECONNRESET' || begun) socket.destroy();
    else refuseSocket(socket, refusalFor(error.code));
  });
}

function refusalFor(code: string | undefined): HttpError {
  if (code === 'HPE_INVALID_URL') return httpErrors.characters;
  if (code === 'HPE_HEADER_OVERFLOW') return httpErrors.headers;
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return httpErrors.slow;
  return httpErrors.malformed;
}

function refuseSocket(socket: Duplex, refusal: HttpError): void {
  socket.on('error', () => socket.destroy());
  socket.end(toHttpMessage(refusal));
  const timer = setTimeout(() => socket.destroy(), lingerMs).unref();
  socket.once('close', () => {
    clearTimeout(timer);
  });
}
