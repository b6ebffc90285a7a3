import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const mostConnections = 64;

/**
 * Bounds the connections, and lets none of them keep the page out: when all are taken, the one that has asked for
 * nothing the longest makes room for the next.
 */
export function boundConnections(server: Server): void {
  const open = new Set<Socket>();
  const idle = new Set<Socket>();
  const forget = (socket: Socket) => {
    open.delete(socket);
    idle.delete(socket);
  };
  server.maxConnections = mostConnections;
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    idle.add(socket);
    socket.once('close', () => {
      forget(socket);
    });
    const [oldest] = idle;
    if (open.size < mostConnections || oldest === undefined) return;
    oldest.destroy();
    forget(oldest);
  });
  server.on('request', ({ socket }: IncomingMessage, outgoing: ServerResponse) => {
    idle.delete(socket);
    outgoing.once('close', () => {
      if (open.has(socket)) idle.add(socket);
    });
  });
}
