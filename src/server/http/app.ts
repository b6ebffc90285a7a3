import { Hono } from 'hono';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { bodyLimit } from 'hono/body-limit';
import { endpoints } from '../../catalog/index.ts';
import { relayPath } from '../../exchange/relay-protocol.ts';
import { describeFailure } from '../process/failure.ts';
import type { RelayApp } from '../relay/relay.ts';
import { maxBody, withBodyInQuery } from './body-of-get.ts';
import { consolePaths, openConsoleLink } from './console-link.ts';
import { contentCodings } from './files.ts';
import type { StaticFile } from './files.ts';
import { pageHeaders } from './headers.ts';
import { httpErrors, toResponse } from './http-error.ts';

/** What the sandbox is to the server: one function, the same type as every transport. */
export type SandboxHandler = (request: Request) => Promise<Response>;

export interface AppParts {
  readonly sandbox: SandboxHandler;
  /** What takes calls to the real API; without it there is nothing at its path. */
  readonly relay?: RelayApp;
  /** The page; without it the API is all there is. */
  readonly files?: ReadonlyMap<string, StaticFile>;
  /** Called with the one line about a failure that may be shown: it never repeats what was sent. */
  readonly report: (line: string) => void;
}

/** Where the API would respond, if only to say that there is no such method: other versions, and paths without one. */
const apiPaths = [
  '/:version{v?\\d+\\.\\d+}/*',
  ...new Set(endpoints.map(({ path }) => `/${path.split('/')[1] ?? ''}/*`)),
  // What the sandbox has beside the API.
  '/sandbox/*',
];

/** The sandbox wherever the API would be, the relay beside it, and the page's files everywhere else. */
export function createApp({ sandbox, relay, files, report }: AppParts): Hono {
  const app = new Hono();
  const limit = bodyLimit({ maxSize: maxBody, onError: () => toResponse(httpErrors.body) });
  for (const path of apiPaths) {
    app.all(path, limit, async (context) => {
      const request = await withBodyInQuery(context);
      return request ? passOn(await sandbox(request)) : toResponse(httpErrors.body);
    });
  }
  if (relay) app.route(relayPath, relay);
  if (files) {
    for (const path of consolePaths) app.get(path, openConsoleLink);
    app.get('*', (context) => serveFile(context, files.get(context.req.path)));
    app.all('*', () => toResponse(httpErrors.method));
  }
  app.notFound(() => toResponse(httpErrors.missing));
  app.onError((error, context) => {
    // Who goes away in the middle of a body is not a failure of the server.
    if (!context.req.raw.signal.aborted) report(describeFailure(error));
    return toResponse(httpErrors.failed);
  });
  return app;
}

/** The sandbox's responses keep their own headers, compressed bodies included. */
function passOn(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('X-Content-Type-Options', pageHeaders['X-Content-Type-Options']);
  return new Response(response.body, { status: response.status, headers });
}

function serveFile(context: Context, file: StaticFile | undefined): Response {
  if (file === undefined) return toResponse(httpErrors.missing);
  const coding = chooseCoding(context, file);
  const headers = new Headers({ ...pageHeaders, 'Cache-Control': file.cache });
  headers.set('Content-Type', file.type);
  if (file.compressed.size > 0) headers.set('Vary', 'Accept-Encoding');
  if (coding !== undefined) headers.set('Content-Encoding', coding);
  const bytes = file.compressed.get(coding ?? '') ?? file.plain;
  headers.set('Content-Length', String(bytes.byteLength));
  return new Response(bytes, { headers });
}

/** The first of ours that the client takes: brotli is the smaller one whatever order it names them in. */
function chooseCoding(context: Context, file: StaticFile): string | undefined {
  const chosen = accepts(context, {
    header: 'Accept-Encoding',
    supports: contentCodings.map(({ name }) => name).filter((name) => file.compressed.has(name)),
    default: 'identity',
    match: (offers, { supports }) =>
      supports.find((name) => offers.some(({ type, q }) => type === name && q > 0)) ?? 'identity',
  });
  return chosen === 'identity' ? undefined : chosen;
}
