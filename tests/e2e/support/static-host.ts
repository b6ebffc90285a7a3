// This file serves the built page as a static host would: files, and no server of ours behind them.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = new URL('../../../dist/client/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/** Where the page stands on the host: not at its top, as on many of them. */
const folder = '/tools/explorer/';

/** Serves the page as it is built, or another copy of it. */
export async function startStaticHost(copy = built) {
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://localhost');
    const name = pathname === folder ? 'index.html' : pathname.slice(folder.length);
    readFile(fileURLToPath(new URL(name, copy))).then(
      (bytes) =>
        outgoing.setHeader('content-type', types[extname(name)] ?? 'text/plain').end(bytes),
      () => outgoing.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    page: origin + folder,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
