import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

const mostConnections = 64;
const mostWaiting = 32;

/**
 * Bounds the connections, and lets none of them keep the page out: when too many have not asked for anything yet,
 * the one that has waited longest makes room.
 */
export function boundConnections(server: Server): void {
  const waiting = new Set<Socket>();
  server.maxConnections = mostConnections;
  server.on('connection', (socket: Socket) => {
    waiting.add(socket);
    socket.once('close', () => waiting.delete(socket));
    const [oldest] = waiting;
    if (waiting.size > mostWaiting) oldest?.destroy();
  });
  server.on('request', ({ socket }: IncomingMessage) => waiting.delete(socket));
}
