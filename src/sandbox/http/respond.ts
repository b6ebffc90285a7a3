// This file puts a body on the wire: JSON or JSONP, always compressed.
import { accessDenied, ApiError, badParameter } from './api-error.ts';
import { chooseCoding, compress } from './compress.ts';
import { streamWithinSlot, type ReleaseSlot, type TakeSlot } from './connection-slots.ts';
import type { Cors } from './cors.ts';
import { isCrossSite } from './cross-site.ts';
import { faultHeader, faults, findFault, type Fault } from './faults/faults.ts';

export interface ResponseContent {
  readonly status: number;
  readonly text: string;
  readonly contentType: string;
  readonly fault?: RequestedFault | undefined;
}

/** What goes wrong with a response on the way. */
export interface RequestedFault {
  readonly fault: Fault;
  /** Gives back the place of one that lasts. */
  readonly leave?: ReleaseSlot;
}

/** Gives the fault that a request asks for; throws when it cannot be had. HEAD has no body that could go wrong. */
export function readFault(
  request: Request,
  cors: Cors,
  takePlace: TakeSlot,
): RequestedFault | undefined {
  const id = request.headers.get(faultHeader);
  if (!id) return undefined;
  // Who writes a client that runs in a page of another origin has opened the sandbox to all pages.
  if (isCrossSite(request) && cors !== 'open') throw accessDenied(notForOthers);
  const fault = findFault(id);
  if (!fault) {
    const known = faults.map((one) => one.id).join(', ');
    throw badParameter(`${faultHeader} is \`${id}\`: expected one of ${known}`);
  }
  if (request.method === 'HEAD') return undefined;
  if (!fault.lasts) return { fault };
  const leave = takePlace();
  if (leave) return { fault, leave };
  throw new ApiError(503, 'temporarily_unavailable', allTaken);
}

const notForOthers = `a page of another site may not ask for faults: ${faultHeader} is for programs and for the page of this server`;
const allTaken = `too many slow or large responses are under way: wait until one of them has ended`;

/** Turns a reply into the response to a request, with its fault. */
export async function respond(request: Request, reply: ResponseContent): Promise<Response> {
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
  if (!reply.fault) return well();
  const { fault, leave } = reply.fault;
  const { signal } = request;
  try {
    const response = await fault.apply({ reply, coding, signal, respond: well });
    return leave ? streamWithinSlot(response, signal, leave) : response;
  } catch (error) {
    leave?.();
    throw error;
  }
}

/** crypto.randomUUID would do, but pages that came over plain http do not have it. */
function createGuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
