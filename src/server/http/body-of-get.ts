import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** Bytes of a body, at most. */
export const maxBody = 1024 * 1024;

/**
 * The request as the sandbox should see it. The API reads the parameters of a GET from its body as well, and some clients
 * put them there; a Request cannot carry such a body, so they go into the query. Undefined for one that is too large.
 */
export async function withBodyInQuery({ req, env }: Context): Promise<Request | undefined> {
  const { incoming } = (env ?? {}) as Partial<HttpBindings>;
  if (req.method !== 'GET' || !incoming) return req.raw;
  const form = await readText(incoming);
  if (form === undefined) return undefined;
  if (form === '') return req.raw;
  const { url, headers, signal } = req.raw;
  const address = `${url}${url.includes('?') ? '&' : '?'}${form}`;
  return new Request(address, { headers, signal });
}

async function readText(incoming: HttpBindings['incoming']): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    if (length > maxBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
