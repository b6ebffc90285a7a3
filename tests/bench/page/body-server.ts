// This file stands in front of a built server: it sends a body of any size for each call of the API; all else comes from the
// server itself, without the content policy, under which Monaco as it comes would not start.
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BodyServer {
  readonly origin: string;
  /** The body of every response of the API from now on. */
  readonly give: (json: Buffer) => void;
  readonly stop: () => Promise<void>;
}

/** Starts it on a free port. */
export async function startBodyServer(upstream: string): Promise<BodyServer> {
  let body: Buffer = Buffer.from('{}');
  const server = createServer((incoming, outgoing) => {
    if (!incoming.url?.startsWith('/2.3/')) {
      pass(upstream, incoming, outgoing);
      return;
    }
    outgoing.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': body.length,
    });
    outgoing.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    give: (json) => {
      body = json;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function pass(upstream: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url, headers } = incoming;
  const { host } = new URL(upstream);
  const passed = request(upstream + (url ?? ''), { method, headers: { ...headers, host } });
  passed.on('response', (response) => {
    const kept = Object.entries(response.headers).filter(
      ([name]) => name !== 'content-security-policy',
    );
    outgoing.writeHead(response.statusCode ?? 502, Object.fromEntries(kept));
    response.pipe(outgoing);
  });
  passed.on('error', () => outgoing.destroy());
  incoming.pipe(passed);
}
