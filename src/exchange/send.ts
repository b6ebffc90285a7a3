import type { ApiRequest } from '../request/build.ts';
import { tokenProblem } from '../request/token.ts';
import { decodeBody } from './decode.ts';
import type { Lease } from './lease.ts';
import type { Outcome, DecodedResponse, Timing } from './outcome.ts';
import { readOutcome } from './read-outcome.ts';
import { redactOutcome } from './redact.ts';
import { InvalidResponseError, TransportError } from './thrown-errors.ts';
import { startTiming } from './timing.ts';
import type { RawResponse, Transport } from './transport.ts';

export interface SendOptions extends Lease {
  readonly transport: Transport;
  /** Called with the bytes received so far, where the transport can tell. */
  readonly onprogress?: (bytes: number) => void;
}

/** Sends a request once. Never throws: whatever happens is an outcome, and no outcome holds the token, whoever repeated it. */
export async function send(request: ApiRequest, options: SendOptions): Promise<Outcome> {
  const { token, others = [] } = options;
  return redactOutcome(await exchange(request, options), [token, ...others]);
}

async function exchange(
  request: ApiRequest,
  { transport, token, signal, onprogress = () => undefined }: SendOptions,
): Promise<Outcome> {
  const timing = startTiming();
  // The message of a header that cannot be set would repeat the token.
  const problem = tokenProblem(token);
  if (problem !== undefined) {
    return { kind: 'transport-error', reason: 'unsent', detail: problem, timing: timing() };
  }
  try {
    signal.throwIfAborted();
    const outcome = await toOutcome(await transport({ request, token, signal, onprogress }));
    signal.throwIfAborted();
    return outcome;
  } catch (error) {
    return signal.aborted ? { kind: 'aborted', timing: timing() } : failed(error, timing());
  }
}

async function toOutcome({ body, ...head }: RawResponse): Promise<Outcome> {
  const encoding = head.headers.find(([name]) => name === 'content-encoding')?.[1] ?? null;
  const decoded = await decodeBody(body, encoding);
  const { bytes } = decoded;
  if ('text' in decoded) return readOutcome({ ...head, bytes, text: decoded.text });
  const { reason, detail } = decoded;
  return { kind: 'invalid-response', reason, detail, received: { ...head, bytes, text: '' } };
}

function failed(error: unknown, timing: Timing): Outcome {
  if (error instanceof InvalidResponseError) {
    const { reason, message: detail, partial } = error;
    const received: DecodedResponse = { bytes: 0, ...partial, timing, text: '' };
    return { kind: 'invalid-response', reason, detail, received };
  }
  if (error instanceof TransportError) {
    const { reason, message: detail, pause } = error;
    return {
      kind: 'transport-error',
      reason,
      detail,
      timing,
      ...(pause !== undefined && { pause }),
    };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'transport-error', reason: 'browser', detail, timing };
}
