// This file puts a body on the wire: JSON or JSONP, always compressed.
import { chooseCoding, compress } from './compress.ts';

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly contentType: string;
}

/** Turns a reply into the response to a request; HEAD gets the headers alone. */
export async function respond(request: Request, { status, text, contentType }: Reply) {
  const coding = chooseCoding(request.headers.get('accept-encoding'));
  const body = await compress(text, coding);
  const headers = {
    'cache-control': 'private',
    'content-encoding': coding,
    'content-length': String(body.byteLength),
    'content-type': `${contentType}; charset=utf-8`,
    'x-request-guid': createGuid(),
  };
  return new Response(request.method === 'HEAD' ? null : body, { status, headers });
}

/** crypto.randomUUID would do, but pages that came over plain http do not have it. */
function createGuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
