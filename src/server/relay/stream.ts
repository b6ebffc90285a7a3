// This file is the response of the relay: lines of JSON as things happen, and after the last one the body.
import type { RelayLine } from '../../exchange/relay-protocol.ts';
import { InvalidResponseError, TransportError } from '../../exchange/thrown-errors.ts';
import type { RawResponse } from '../../exchange/transport.ts';
import { cacheControl } from '../http/headers.ts';
import type { UpstreamCall } from '../upstream/upstream-call.ts';

const headers = {
  'Content-Type': 'application/x-ndjson',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': cacheControl.never,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** How a call ended, for the log. */
export interface CallResult {
  readonly status: number | string;
  readonly bytes: number;
}

/** What a call tells on its way; the signal is aborted once nobody listens any more. */
type CallEvents = Required<Pick<UpstreamCall, 'signal' | 'onhead' | 'onprogress'>>;

interface StreamedCall {
  /** Milliseconds after which a line is written even if nothing happens. */
  readonly beat?: number | undefined;
  /** Makes the call. Whatever it throws but the two failures of a transport is a bug. */
  readonly call: (events: CallEvents) => Promise<RawResponse>;
  readonly onend: (result: CallResult) => void;
  readonly onbug: (error: unknown) => void;
}

/** Makes a call, and responds with what it tells. */
export function streamCall({ call, beat, onend, onbug }: StreamedCall): Response {
  const encoder = new TextEncoder();
  const gone = new AbortController();
  const { signal } = gone;
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const put = (bytes: Uint8Array) => {
        if (!signal.aborted) controller.enqueue(bytes);
      };
      let received = 0;
      const putLine = (line: RelayLine) => {
        if (line.type === 'progress') ({ received } = line);
        put(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const pulse = beat && setInterval(() => putLine({ type: 'progress', received }), beat);
      const result = await writeCall((events) => call({ signal, ...events }), putLine, put).catch(
        (error: unknown) => {
          // A client that goes away in the middle is not a failure of the server.
          if (!isTransportFailure(error) && !signal.aborted) onbug(error);
          return writeFailure(error, putLine);
        },
      );
      if (pulse) clearInterval(pulse);
      onend(signal.aborted ? { ...result, status: 'aborted' } : result);
      if (!signal.aborted) controller.close();
    },
    cancel: () => {
      gone.abort();
    },
  });
  return new Response(body, { headers });
}

type PutLine = (line: RelayLine) => void;

async function writeCall(
  call: (events: Omit<CallEvents, 'signal'>) => Promise<RawResponse>,
  putLine: PutLine,
  put: (bytes: Uint8Array) => void,
): Promise<CallResult> {
  let isHeadWritten = false;
  const onhead = ({ status, headers }: Pick<RawResponse, 'status' | 'headers'>) => {
    // A response that failed before its head has none.
    if (!isHeadWritten && status > 0)
      putLine({ type: 'head', status, headers: headers.map(([...pair]) => pair) });
    isHeadWritten = true;
  };
  const onprogress = (received: number) => putLine({ type: 'progress', received });
  try {
    const { status, wireBytes = 0, body } = await call({ onhead, onprogress });
    putLine({ type: 'body', wireBytes, bytes: body.length });
    put(body);
    return { status, bytes: wireBytes };
  } catch (error) {
    if (error instanceof InvalidResponseError) onhead(error.partial);
    throw error;
  }
}

function isTransportFailure(error: unknown): error is InvalidResponseError | TransportError {
  return error instanceof InvalidResponseError || error instanceof TransportError;
}

function writeFailure(error: unknown, putLine: PutLine): CallResult {
  if (error instanceof InvalidResponseError) {
    const { reason, message: detail, partial } = error;
    const { wireBytes = 0 } = partial;
    putLine({ type: 'invalid-response', reason, detail, wireBytes });
    return { status: reason, bytes: wireBytes };
  }
  if (error instanceof TransportError) {
    const { reason, message: detail, pause } = error;
    putLine({ type: 'transport-error', reason, detail, ...(pause !== undefined && { pause }) });
    return { status: reason, bytes: 0 };
  }
  const detail = 'The server failed on this request. See its terminal for the error.';
  putLine({ type: 'transport-error', reason: 'server', detail });
  return { status: 'server', bytes: 0 };
}
