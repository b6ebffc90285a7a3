import type { IncomingMessage, ServerResponse } from 'node:http';

/** Requests that may wait on one connection. Browsers never send one before the last has its response. */
const mostWaiting = 32;

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/**
 * Serves the requests of a connection one after the other: node would begin all that have been sent at once, and the page
 * would wait behind them. Whoever sends too many ahead is cut off.
 */
export function serveInOrder(serve: Listener): Listener {
  const waiting = new WeakMap<IncomingMessage['socket'], Parameters<Listener>[]>();
  const begin = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { socket } = incoming;
    outgoing.once('close', () => {
      const next = waiting.get(socket)?.shift();
      if (next === undefined) waiting.delete(socket);
      else if (socket.writable) begin(...next);
    });
    serve(incoming, outgoing);
  };
  return (incoming, outgoing) => {
    const { socket } = incoming;
    const queue = waiting.get(socket);
    if (queue === undefined) {
      waiting.set(socket, []);
      begin(incoming, outgoing);
    } else if (queue.length < mostWaiting) queue.push([incoming, outgoing]);
    else socket.destroy();
  };
}
