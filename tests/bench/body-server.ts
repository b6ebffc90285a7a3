// This file stands in front of the built server: it sends a body of any size for each call of the API, and the pages of the
// rivals; all else comes from the server itself.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

export interface BodyServer {
  readonly origin: string;
  /** The body of every response of the API from now on. */
  readonly give: (json: Buffer) => void;
  readonly stop: () => Promise<void>;
}

const rivalPath = '/rivals/';
const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  ttf: 'font/ttf',
};

/** Starts it on a free port. */
export async function startBodyServer(upstream: string, rivals: string): Promise<BodyServer> {
  let body: Buffer = Buffer.from('{}');
  const server = createServer((incoming, outgoing) => {
    const path = (incoming.url ?? '').split('?')[0] ?? '';
    if (path.startsWith('/2.3/')) {
      outgoing.writeHead(200, {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': body.length,
      });
      outgoing.end(body);
    } else if (path.startsWith(rivalPath)) sendFile(outgoing, rivals, path.slice(rivalPath.length));
    else pass(upstream, incoming, outgoing);
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

function sendFile(outgoing: ServerResponse, folder: string, name: string): void {
  const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  outgoing.writeHead(200, { 'Content-Type': type });
  outgoing.end(readFileSync(join(folder, normalize(`/${name}`))));
}

function pass(upstream: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url, headers } = incoming;
  const { host } = new URL(upstream);
  const passed = request(upstream + (url ?? ''), { method, headers: { ...headers, host } });
  passed.on('response', (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(outgoing);
  });
  incoming.pipe(passed);
}
