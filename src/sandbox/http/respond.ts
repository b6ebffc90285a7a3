import { chooseCoding, compress } from './compress.ts';
import { streamWithinSlot } from './connection-slots.ts';
import type { RequestedFault, ResponseContent } from './faults/faults.ts';

/** Makes the response to a request, with the fault that it asked for. */
export async function respond(
  request: Request,
  content: ResponseContent,
  requested?: RequestedFault,
): Promise<Response> {
  const coding = chooseCoding(request.headers.get('accept-encoding'));
  const { status, text, contentType } = content;
  const respondWell = async () => {
    const body = await compress(text, coding);
    const headers = {
      'cache-control': 'private',
      'content-encoding': coding,
      'content-length': String(body.byteLength),
      'content-type': `${contentType}; charset=utf-8`,
      'x-request-guid': createGuid(),
    };
    return new Response(request.method === 'HEAD' ? null : body, { status, headers });
  };
  if (!requested) return respondWell();
  const { fault, release } = requested;
  const { signal } = request;
  try {
    const response = await fault.apply({ content, coding, signal, respond: respondWell });
    return release ? streamWithinSlot(response, signal, release) : response;
  } catch (error) {
    release?.();
    throw error;
  }
}

/** crypto.randomUUID would do, but pages that came over plain http do not have it. */
function createGuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
