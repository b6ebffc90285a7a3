import { createApp } from '../../../src/server/http/app.ts';
import type { SandboxHandler } from '../../../src/server/http/app.ts';
import type { StaticFile } from '../../../src/server/http/files.ts';
import { cacheControl } from '../../../src/server/http/headers.ts';
import { listen } from '../../../src/server/http/listen.ts';
import type { RelayApp } from '../../../src/server/relay/relay.ts';

export const bytes = (text: string) => new TextEncoder().encode(text);

/** A file of the page as it is kept by the server. */
export const staticFile = (part: Partial<StaticFile> = {}): StaticFile => ({
  type: 'text/html; charset=utf-8',
  cache: cacheControl.never,
  plain: bytes('<title>page</title>'),
  compressed: new Map(),
  ...part,
});

interface ServerParts {
  readonly sandbox: SandboxHandler;
  readonly files: ReadonlyMap<string, StaticFile>;
  readonly relay: RelayApp;
  readonly host: string;
}

/** A server on a free port, with a page of one file and a sandbox that says which address it was asked for. */
export async function startServer(part: Partial<ServerParts> = {}) {
  const reports: string[] = [];
  const sandbox: SandboxHandler = ({ url }) => Promise.resolve(Response.json({ asked: url }));
  const files = new Map([['/', staticFile()]]);
  const parts = { sandbox, files, report: (line: string) => reports.push(line), ...part };
  const { port, stop } = await listen(createApp(parts), part.host ?? '127.0.0.1', 0);
  return { port, stop, reports, origin: `http://127.0.0.1:${port}` };
}
