// This file sends one request to the API and reads the whole answer.
import { request as send, type Dispatcher } from 'undici';
import { name, version } from '../../../package.json';
import type { PartialResponse } from '../../exchange/errors.ts';
import { createAgent } from './agent.ts';
import { checkHead, countInterim, readHead, valueOf, type Head } from './head.ts';
import { usualLimits, type Limits } from './limits.ts';
import { nameFailure, outOfTime } from './classify-error.ts';
import { tooLarge, unpack } from './unpack.ts';

export interface UpstreamOptions {
  /** Certificates in PEM to trust instead of those that node trusts. */
  readonly ca?: string;
  readonly limits?: Partial<Limits>;
}

export interface Answer extends Head {
  /** Bytes as they came. */
  readonly wireBytes: number;
  /** Unpacked. */
  readonly body: Uint8Array;
}

/** Who wants to know before the answer is complete. */
export interface Listener {
  readonly onhead?: (head: Head) => void;
  /** Hears of the bytes received so far, at most ten times a second. */
  readonly onprogress?: (bytes: number) => void;
}

/** Sends a request. Throws `NoAnswer` or `BadAnswer`, or the reason of the request's signal. */
export type Call = (request: Request, listener?: Listener) => Promise<Answer>;

/** Makes the connections to the API, which calls share. */
export function createCall({ ca, limits: chosen }: UpstreamOptions = {}): Call {
  const limits = { ...usualLimits, ...chosen };
  let agent: Dispatcher | undefined;
  return async (request, listener = {}) => {
    const { host } = new URL(request.url);
    const clock = watch(request.signal, limits.total, host);
    let partial: PartialResponse | undefined;
    try {
      agent ??= createAgent(limits, ca);
      const { statusCode, headers, body } = await send(request.url, {
        dispatcher: agent,
        method: request.method,
        headers: headersOf(request),
        body: request.method === 'POST' ? await request.text() : null,
        signal: clock.signal,
        onInfo: countInterim(clock.abort),
      });
      // Who gives up on the body hears of it elsewhere.
      body.on('error', () => undefined);
      const head = readHead(statusCode, headers);
      partial = { ...head, wireBytes: 0 };
      checkHead(head, headers, request.url);
      listener.onhead?.(head);
      const packed = await readPacked(body, limits.wireBytes, (wireBytes) => {
        partial = { ...head, wireBytes };
        listener.onprogress?.(wireBytes);
      });
      partial = { ...head, wireBytes: packed.length };
      const encoding =
        packed.length === 0 && statusCode === 204 ? '' : valueOf(headers, 'content-encoding');
      const unpacked = unpack(packed, encoding, limits.bytes);
      return { ...head, wireBytes: packed.length, body: unpacked };
    } catch (error) {
      request.signal.throwIfAborted();
      throw nameFailure(error, host, partial);
    } finally {
      clock.stop();
    }
  };
}

/** All that is ever sent; nothing else of the request goes along. */
function headersOf({ headers, method }: Request): Record<string, string> {
  const own = [
    'x-api-access-token',
    'authorization',
    ...(method === 'POST' ? ['content-type'] : []),
  ];
  const given = own.flatMap((header) => {
    const value = headers.get(header);
    return value === null ? [] : [[header, value] as const];
  });
  return {
    accept: 'application/json',
    'accept-encoding': 'gzip',
    'user-agent': `${name}/${version}`,
    ...Object.fromEntries(given),
  };
}

/** Ends the request when its caller gives up, or after the time for the whole. */
function watch(signal: AbortSignal, total: number, host: string) {
  const controller = new AbortController();
  const giveUp = () => controller.abort(signal.reason);
  if (signal.aborted) giveUp();
  signal.addEventListener('abort', giveUp, { once: true });
  const timer = setTimeout(() => controller.abort(outOfTime(host)), total);
  return {
    signal: controller.signal,
    abort: (reason: Error) => controller.abort(reason),
    stop: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      // Nothing that is left of the answer is read on.
      controller.abort();
    },
  };
}

async function readPacked(
  body: AsyncIterable<Uint8Array>,
  largest: number,
  onprogress: (bytes: number) => void,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let told = performance.now();
  for await (const chunk of body) {
    length += chunk.length;
    if (length > largest) throw tooLarge(largest);
    chunks.push(chunk);
    if (performance.now() - told < 100) continue;
    told = performance.now();
    onprogress(length);
  }
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks, length);
}
