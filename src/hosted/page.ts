// This file serves the built page from where a platform keeps it, with the headers that no platform sets by itself.
import { getMimeType } from 'hono/utils/mime';
import { cacheControl, pageHeaders } from '../server/http/headers.ts';
import { httpErrors, toResponse } from '../server/http/http-error.ts';
import { injectMeta } from '../server/http/inject-meta.ts';
import type { RelayMeta } from '../server/http/inject-meta.ts';

/** Gives a built file by its path, or responds with 404. */
export interface BuiltFiles {
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Makes the handler of all paths but the relay's. */
export function servePage(files: BuiltFiles, meta: RelayMeta) {
  return async ({ url, method }: Request): Promise<Response> => {
    if (method !== 'GET' && method !== 'HEAD') return toResponse(httpErrors.method);
    const { pathname, origin } = new URL(url);
    const path = pathname === '/' ? '/index.html' : pathname;
    const type = getMimeType(path);
    const found = type === undefined ? undefined : await files.fetch(new Request(origin + path));
    if (type === undefined || !found?.ok) return toResponse(httpErrors.missing);
    const cache = path.startsWith('/assets/') ? cacheControl.forever : cacheControl.never;
    const headers = { ...pageHeaders, 'Cache-Control': cache, 'Content-Type': type };
    if (path !== '/index.html') return new Response(found.body, { headers });
    return new Response(injectMeta(await found.text(), meta), { headers });
  };
}
