// This file puts a body on the wire: JSON or JSONP, always compressed.
import { badParameter } from './api-error.ts';
import { chooseCoding, compress } from './compress.ts';
import { faultHeader, faults, findFault } from './faults.ts';

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly contentType: string;
}

/** Throws when a request asks for a fault that there is none of. */
export function checkFault({ headers }: Request): void {
  const id = headers.get(faultHeader);
  if (!id || findFault(id)) return;
  const known = faults.map((fault) => fault.id).join(', ');
  throw badParameter(`${faultHeader} is \`${id}\`: expected one of ${known}`);
}

/** Turns a reply into the response to a request, with the fault that it asks for; HEAD gets the headers alone. */
export async function respond(request: Request, reply: Reply): Promise<Response> {
  const coding = chooseCoding(request.headers.get('accept-encoding'));
  const well = async () => {
    const body = await compress(reply.text, coding);
    const headers = {
      'cache-control': 'private',
      'content-encoding': coding,
      'content-length': String(body.byteLength),
      'content-type': `${reply.contentType}; charset=utf-8`,
      'x-request-guid': createGuid(),
    };
    return new Response(request.method === 'HEAD' ? null : body, { status: reply.status, headers });
  };
  const fault = findFault(request.headers.get(faultHeader) ?? '');
  if (!fault || request.method === 'HEAD') return well();
  return fault.apply({ reply, coding, signal: request.signal, respond: well });
}

/** crypto.randomUUID would do, but pages that came over plain http do not have it. */
function createGuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
