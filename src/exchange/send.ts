// This file sends a request through a transport and names what came of it.
import type { ApiRequest } from '../request/build.ts';
import { tokenProblem } from '../request/token.ts';
import { decodeBody, readBytes, tooLarge, TooLarge, type Decoded } from './decode.ts';
import { InvalidResponse, TransportError } from './errors.ts';
import type { Lease } from './lease.ts';
import type { Outcome, Received, Timing } from './outcome.ts';
import { readOutcome } from './read.ts';
import { redactOutcome } from './redact.ts';
import type { Transport } from './transport.ts';

export interface Sending extends Lease {
  readonly transport: Transport;
  /** Hears of the bytes received so far, where the transport tells. */
  readonly onprogress?: (bytes: number) => void;
}

/**
 * Sends a request once. Never throws: whatever happens is an outcome, in which the token does not stand, whoever repeated
 * it. Redirects are not followed.
 */
export async function send(request: ApiRequest, sending: Sending): Promise<Outcome> {
  const { token, others = [] } = sending;
  return redactOutcome(await exchange(request, sending), [token, ...others]);
}

async function exchange(
  request: ApiRequest,
  { transport, token, signal, onprogress = () => undefined }: Sending,
): Promise<Outcome> {
  const startedAt = Date.now();
  const start = performance.now();
  const timing = (): Timing => ({ startedAt, duration: performance.now() - start });
  // The message of a header that cannot be set would repeat the token.
  const problem = tokenProblem(token);
  if (problem !== undefined) {
    return { kind: 'unreachable', reason: 'unsent', detail: problem, timing: timing() };
  }
  try {
    signal.throwIfAborted();
    const response = await transport(toRequest(request, token, signal), {
      recipe: request.recipe,
      onprogress,
    });
    const { body, wireBytes } = await readBody(response);
    signal.throwIfAborted();
    return outcomeOf(response, { body, wireBytes, timing: timing() });
  } catch (error) {
    return signal.aborted ? { kind: 'aborted', timing: timing() } : failed(error, timing());
  }
}

function failed(error: unknown, timing: Timing): Outcome {
  if (error instanceof InvalidResponse) {
    const { reason, message: detail, partial } = error;
    const received = { ...partial, timing, bytes: 0, text: '' };
    return { kind: 'unreadable', reason, detail, received };
  }
  if (error instanceof TransportError) {
    const { reason, message: detail, pause } = error;
    return { kind: 'unreachable', reason, detail, timing, ...(pause !== undefined && { pause }) };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'unreachable', reason: 'browser', detail, timing };
}

/** The request as it goes out; the token stands in its header and nowhere else. */
export function toRequest(request: ApiRequest, token: string, signal: AbortSignal): Request {
  const headers = new Headers({ accept: 'application/json' });
  if (token !== '') headers.set(request.header.name, request.header.scheme + token);
  for (const { name, value } of request.extraHeaders) headers.set(name, value);
  if (request.verb === 'POST') headers.set('content-type', 'application/x-www-form-urlencoded');
  return new Request(request.url, {
    method: request.verb,
    headers,
    signal,
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    ...(request.verb === 'POST' ? { body: request.form } : {}),
  });
}

interface Body {
  readonly body: Decoded;
  readonly wireBytes: number | undefined;
}

async function readBody(response: Response): Promise<Body> {
  const announced = Number(response.headers.get('content-length') ?? Number.NaN);
  const wireBytes = Number.isFinite(announced) ? announced : undefined;
  try {
    const bytes = response.body ? await readBytes(response.body) : new Uint8Array();
    return { body: await decodeBody(bytes, response.headers.get('content-encoding')), wireBytes };
  } catch (error) {
    if (error instanceof TooLarge) return { body: tooLarge(wireBytes ?? 0), wireBytes };
    throw error;
  }
}

function outcomeOf(
  response: Response,
  { body, wireBytes, timing }: Body & { readonly timing: Timing },
): Outcome {
  const received: Received = {
    status: response.status,
    timing,
    wireBytes,
    bytes: body.bytes,
    headers: [...response.headers],
    text: 'text' in body ? body.text : '',
  };
  if ('reason' in body)
    return { kind: 'unreadable', reason: body.reason, detail: body.detail, received };
  return readOutcome(received);
}
