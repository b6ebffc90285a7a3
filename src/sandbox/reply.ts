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
    'x-request-guid': crypto.randomUUID(),
  };
  return new Response(request.method === 'HEAD' ? null : body, { status, headers });
}
