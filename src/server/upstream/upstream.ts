import type { Transport } from '../../exchange/transport.ts';
import { createCall, type UpstreamOptions } from './call.ts';

/**
 * The way to the real API for whoever speaks Request and Response. The answer is whole and unpacked; its Content-Length
 * is that of the bytes on the wire.
 */
export function createUpstream(options: UpstreamOptions = {}): Transport {
  const call = createCall(options);
  return async (request, { onprogress }) => {
    const { status, headers, wireBytes, body } = await call(request, { onprogress });
    const passed = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
    passed.set('content-length', String(wireBytes));
    // A Response may not have a body with these, not even an empty one.
    const isBare = status === 204 || status === 205;
    return new Response(isBare ? null : new Uint8Array(body), { status, headers: passed });
  };
}
