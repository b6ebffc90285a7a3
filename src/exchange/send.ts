import type { ApiRequest } from '../request/build.ts';
import { tokenProblem } from '../request/token.ts';
import type { Lease } from './lease.ts';
import type { Outcome, DecodedResponse, Timing } from './outcome.ts';
import { readResponse } from './read-response.ts';
import { redactOutcome } from './redact.ts';
import { InvalidResponseError, TransportError } from './thrown-errors.ts';
import { startTiming } from './timing.ts';
import type { RawResponse, Transport } from './transport.ts';

export interface SendOptions extends Lease {
  readonly transport: Transport;
  /** Called with the bytes received so far, where the transport can tell. */
  readonly onprogress?: (bytes: number) => void;
  /** Reads what came back, as `readResponse` does; elsewhere, where it would hold the page up. */
  readonly read?: ReadResponse;
}

/** Rejects, or is not waited for any more, once the signal ends the call. */
export type ReadResponse = (
  raw: RawResponse,
  tokens: readonly string[],
  signal: AbortSignal,
) => Promise<Outcome>;

/** Sends a request once. Never throws: whatever happens is an outcome, and no outcome holds the token, whoever repeated it. */
export async function send(
  request: ApiRequest,
  {
    transport,
    token,
    signal,
    others = [],
    onprogress = () => undefined,
    read = readResponse,
  }: SendOptions,
): Promise<Outcome> {
  const timing = startTiming();
  const tokens = [token, ...others];
  // The message of a header that cannot be set would repeat the token.
  const problem = tokenProblem(token);
  if (problem !== undefined) {
    return { kind: 'transport-error', reason: 'unsent', detail: problem, timing: timing() };
  }
  try {
    signal.throwIfAborted();
    const outcome = await read(
      await transport({ request, token, signal, onprogress }),
      tokens,
      signal,
    );
    signal.throwIfAborted();
    return outcome;
  } catch (error) {
    if (signal.aborted) return { kind: 'aborted', timing: timing() };
    return redactOutcome(failed(error, timing()), tokens);
  }
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
