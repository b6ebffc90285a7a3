// This file sends one request to the API and reads the whole response.
import { request as sendHttp } from 'undici';
import type { Dispatcher } from 'undici';
import type { PartialResponse } from '../../exchange/thrown-errors.ts';
import { startTiming } from '../../exchange/timing.ts';
import { createAgent } from './agent.ts';
import { classifyError } from './classify-error.ts';
import { startDeadline } from './deadline.ts';
import { limitInterimResponses } from './head.ts';
import { defaultUpstreamLimits } from './limits.ts';
import type { UpstreamLimits } from './limits.ts';
import { receive } from './receive.ts';
import { requestHeaders } from './request-headers.ts';
import type { Upstream } from './upstream-call.ts';

export interface UpstreamOptions {
  /** Certificates in PEM to trust instead of those that node trusts. */
  readonly ca?: string;
  readonly limits?: Partial<UpstreamLimits>;
}

/** Makes the connections to the API, which calls share. */
export function createUpstream({ ca, limits: chosen }: UpstreamOptions = {}): Upstream {
  const limits = { ...defaultUpstreamLimits, ...chosen };
  let agent: Dispatcher | undefined;
  return async ({ request, token, signal, onhead, onprogress }) => {
    const timing = startTiming();
    const { host } = new URL(request.url);
    const deadline = startDeadline(signal, limits.total, host);
    let partial: PartialResponse | undefined;
    try {
      agent ??= createAgent(limits, ca);
      const { statusCode, headers, body } = await sendHttp(request.url, {
        dispatcher: agent,
        method: request.verb,
        headers: requestHeaders(request, token),
        body: request.verb === 'POST' ? request.form : null,
        signal: deadline.signal,
        onInfo: limitInterimResponses(deadline.abort),
      });
      // Whoever gives up on the body hears of it elsewhere.
      body.on('error', () => undefined);
      const arrival = { status: statusCode, headers, body };
      const { url } = request;
      const onpartial = (received: PartialResponse) => (partial = received);
      const response = await receive(arrival, { url, limits, onhead, onprogress, onpartial });
      return { ...response, timing: timing() };
    } catch (error) {
      signal.throwIfAborted();
      throw classifyError(error, host, partial);
    } finally {
      deadline.stop();
    }
  };
}
