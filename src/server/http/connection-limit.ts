import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The last request of a connection, until it has its response. */
interface PendingRequest {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

/**
 * Bounds the connections, and lets none of them keep the page out: when all are taken, the one that makes the server wait
 * the longest makes room for the next.
 */
export function limitConnections(server: Server, mostConnections: number): void {
  /** In the order in which each was opened or last got a response. */
  const open = new Map<Socket, PendingRequest | undefined>();
  server.maxConnections = mostConnections;
  server.on('connection', (socket: Socket) => {
    open.set(socket, undefined);
    socket.once('close', () => {
      open.delete(socket);
    });
    if (open.size < mostConnections) return;
    const [slowest] = [...open].find(([other, exchange]) => isWaitedFor(other, exchange)) ?? [];
    slowest?.destroy();
  });
  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { socket } = incoming;
    open.set(socket, { incoming, outgoing });
    outgoing.once('close', () => {
      if (open.get(socket)?.outgoing !== outgoing) return;
      open.delete(socket);
      if (!socket.destroyed) open.set(socket, undefined);
    });
  });
}

/** Whether it is the client's turn: to ask, to send the rest of what it asks, or to read what it asked for. */
function isWaitedFor(socket: Socket, exchange: PendingRequest | undefined): boolean {
  return exchange === undefined || !hasArrived(exchange.incoming) || socket.writableNeedDrain;
}

function hasArrived({ complete, headers }: IncomingMessage): boolean {
  const hasBody = headers['transfer-encoding'] !== undefined || 'content-length' in headers;
  // Node marks a request without a body as complete only after it has told of it.
  return complete || !hasBody;
}
