// This file sends one request to the API through the `fetch` of workerd, and reads the whole response.
import { TransportError } from '../exchange/thrown-errors.ts';
import type { InvalidResponseError, PartialResponse } from '../exchange/thrown-errors.ts';
import { startTiming } from '../exchange/timing.ts';
import type { ApiRequest } from '../request/build.ts';
import { startDeadline } from '../server/upstream/deadline.ts';
import { brokeOff, invalidResponse } from '../server/upstream/failure-details.ts';
import { defaultUpstreamLimits } from '../server/upstream/limits.ts';
import type { UpstreamLimits } from '../server/upstream/limits.ts';
import { receive } from '../server/upstream/receive.ts';
import { requestHeaders } from '../server/upstream/request-headers.ts';
import { ResponseError } from '../server/upstream/response-error.ts';
import type { Upstream } from '../server/upstream/upstream-call.ts';
import { watchSilence } from './silence.ts';

/** Only workerd has it: the body comes as it was sent, so that one that is cut off can be told from one that is whole. */
type RawInit = RequestInit & { readonly encodeResponseBody: 'manual' };

/** Makes the transport. */
export function createFetchUpstream(chosen: Partial<UpstreamLimits> = {}): Upstream {
  const limits = { ...defaultUpstreamLimits, ...chosen };
  return async ({ request, token, signal, onhead, onprogress }) => {
    const timing = startTiming();
    const { url } = request;
    const { host } = new URL(url);
    const deadline = startDeadline(signal, limits.total, host);
    const silence = watchSilence(host, deadline.abort);
    let partial: PartialResponse | undefined;
    try {
      // The connection counts as well: workerd does not tell when it is there.
      silence.expect('first-byte-timeout', limits.firstByte);
      const response = await fetch(url, initOf(request, token, deadline.signal));
      const arrival = {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: silence.between(chunksOf(response), limits.idle),
      };
      const onpartial = (received: PartialResponse) => (partial = received);
      const received = await receive(arrival, { url, limits, onhead, onprogress, onpartial });
      return { ...received, timing: timing() };
    } catch (error) {
      signal.throwIfAborted();
      throw classify(error, host, partial);
    } finally {
      silence.stop();
      deadline.stop();
    }
  };
}

function initOf(request: ApiRequest, token: string, signal: AbortSignal): RawInit {
  return {
    method: request.verb,
    headers: requestHeaders(request, token),
    body: request.verb === 'POST' ? request.form : null,
    redirect: 'manual',
    signal,
    encodeResponseBody: 'manual',
  };
}

async function* chunksOf({ body }: Response): AsyncIterable<Uint8Array<ArrayBuffer>> {
  if (!body) return;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/**
 * Names an error. What went wrong with a connection, be it the name, the port, the certificate or HTTP itself, workerd gives
 * one message for, and an address of Cloudflare responds for hosts that it cannot reach.
 */
function classify(
  error: unknown,
  host: string,
  partial: PartialResponse | undefined,
): TransportError | InvalidResponseError {
  if (error instanceof TransportError) return error;
  if (error instanceof ResponseError) return invalidResponse(error, partial);
  if (partial) return brokeOff(partial);
  return new TransportError(
    'reset',
    `${host} could not be reached, or closed the connection before it responded: this platform does not tell which.`,
  );
}
