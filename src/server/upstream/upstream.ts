// This file sends one request to the API and reads the whole response.
import { request as sendHttp } from 'undici';
import type { Dispatcher } from 'undici';
import { name, version } from '../../../package.json';
import { headersOf } from '../../exchange/fetch.ts';
import type { PartialResponse } from '../../exchange/thrown-errors.ts';
import { startTiming } from '../../exchange/timing.ts';
import type { RawResponse, TransportCall } from '../../exchange/transport.ts';
import { createAgent } from './agent.ts';
import { classifyError, totalTimeout } from './classify-error.ts';
import { responseTooLarge, decompress } from './decompress.ts';
import { checkHead, limitInterimResponses, readHead, headerValue } from './head.ts';
import type { ResponseHead } from './head.ts';
import { defaultUpstreamLimits } from './limits.ts';
import type { UpstreamLimits } from './limits.ts';

export interface UpstreamOptions {
  /** Certificates in PEM to trust instead of those that node trusts. */
  readonly ca?: string;
  readonly limits?: Partial<UpstreamLimits>;
}

export interface UpstreamCall extends TransportCall {
  readonly onhead?: (head: ResponseHead) => void;
}

/** The transport to the real API; its bodies are decompressed. Progress is told at most ten times a second. */
export type Upstream = (call: UpstreamCall) => Promise<RawResponse>;

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
        headers: {
          accept: 'application/json',
          'accept-encoding': 'gzip',
          'user-agent': `${name}/${version}`,
          ...Object.fromEntries(headersOf(request, token)),
        },
        body: request.verb === 'POST' ? request.form : null,
        signal: deadline.signal,
        onInfo: limitInterimResponses(deadline.abort),
      });
      // Whoever gives up on the body hears of it elsewhere.
      body.on('error', () => undefined);
      const head = readHead(statusCode, headers);
      partial = { ...head, wireBytes: 0 };
      checkHead(head, headers, request.url);
      onhead?.(head);
      const packed = await readPacked(body, limits.wireBytes, (wireBytes) => {
        partial = { ...head, wireBytes };
        onprogress(wireBytes);
      });
      const wireBytes = packed.length;
      partial = { ...head, wireBytes };
      const encoding =
        wireBytes === 0 && statusCode === 204 ? '' : headerValue(headers, 'content-encoding');
      const unpacked = decompress(packed, encoding, limits.bytes);
      return { ...head, body: unpacked, wireBytes, timing: timing() };
    } catch (error) {
      signal.throwIfAborted();
      throw classifyError(error, host, partial);
    } finally {
      deadline.stop();
    }
  };
}

/** Ends the request when its caller gives up, or after the time for the whole. */
function startDeadline(signal: AbortSignal, total: number, host: string) {
  const controller = new AbortController();
  const giveUp = () => controller.abort(signal.reason);
  if (signal.aborted) giveUp();
  signal.addEventListener('abort', giveUp, { once: true });
  const timer = setTimeout(() => controller.abort(totalTimeout(host)), total);
  return {
    signal: controller.signal,
    abort: (reason: Error) => controller.abort(reason),
    stop: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      // Nothing that is left of the response is read on.
      controller.abort();
    },
  };
}

async function readPacked(
  body: AsyncIterable<Uint8Array<ArrayBuffer>>,
  largest: number,
  onprogress: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  let told = performance.now();
  for await (const chunk of body) {
    length += chunk.length;
    if (length > largest) throw responseTooLarge(largest);
    chunks.push(chunk);
    if (performance.now() - told < 100) continue;
    told = performance.now();
    onprogress(length);
  }
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks, length);
}
