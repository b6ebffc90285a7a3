// This file is the answer of the relay: lines of JSON as things happen, and after the last one the body.
import { InvalidResponse, TransportError } from '../../exchange/errors.ts';
import type { Line } from '../../exchange/relay-protocol.ts';
import { cacheControl } from '../http/headers.ts';
import type { Answer, Listener } from '../upstream/call.ts';

const headers = {
  'Content-Type': 'application/x-ndjson',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': cacheControl.never,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** How a call ended, for the log. */
export interface Ending {
  readonly status: number | string;
  readonly bytes: number;
}

/** Makes the call; the signal is aborted when nobody listens any more. */
export type Calling = (listener: Listener, signal: AbortSignal) => Promise<Answer>;

/** Answers with what a call tells; `onend` hears how it ended. Whatever is thrown but the two failures is a bug. */
export function answerWith(
  calling: Calling,
  onend: (ending: Ending) => void,
  onbug: (error: unknown) => void,
): Response {
  const encoder = new TextEncoder();
  const gone = new AbortController();
  const { signal } = gone;
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const put = (bytes: Uint8Array) => {
        if (!signal.aborted) controller.enqueue(bytes);
      };
      const line = (what: Line) => {
        put(encoder.encode(`${JSON.stringify(what)}\n`));
      };
      const call = (listener: Listener) => calling(listener, signal);
      // Who goes away in the middle is no failure of the server.
      const onfailure = (error: unknown) => {
        if (!signal.aborted) onbug(error);
      };
      const ending = await tell(call, line, put).catch((error: unknown) =>
        fail(error, line, onfailure),
      );
      onend(signal.aborted ? { ...ending, status: 'aborted' } : ending);
      if (!signal.aborted) controller.close();
    },
    cancel: () => {
      gone.abort();
    },
  });
  return new Response(body, { headers });
}

type Put = (bytes: Uint8Array) => void;
type PutLine = (line: Line) => void;

async function tell(
  call: (listener: Listener) => Promise<Answer>,
  line: PutLine,
  put: Put,
): Promise<Ending> {
  let told = false;
  const head = ({ status, headers }: Pick<Answer, 'status' | 'headers'>) => {
    // Before it answers, an API that cannot be read has no head.
    if (!told && status > 0)
      line({ type: 'head', status, headers: headers.map(([...pair]) => pair) });
    told = true;
  };
  const onprogress = (received: number) => line({ type: 'progress', received });
  try {
    const { status, wireBytes, body } = await call({ onhead: head, onprogress });
    line({ type: 'body', wireBytes, bytes: body.length });
    put(body);
    return { status, bytes: wireBytes };
  } catch (error) {
    if (error instanceof InvalidResponse) head(error.partial);
    throw error;
  }
}

function fail(error: unknown, line: PutLine, onbug: (error: unknown) => void): Ending {
  if (error instanceof InvalidResponse) {
    const { reason, message: detail, partial } = error;
    line({ type: 'bad-answer', reason, detail, wireBytes: partial.wireBytes });
    return { status: reason, bytes: partial.wireBytes };
  }
  if (error instanceof TransportError) {
    const { reason, message: detail, pause } = error;
    line({ type: 'no-answer', reason, detail, ...(pause !== undefined && { pause }) });
    return { status: reason, bytes: 0 };
  }
  onbug(error);
  const detail = 'The server failed on this request. Its terminal says where.';
  line({ type: 'no-answer', reason: 'server', detail });
  return { status: 'server', bytes: 0 };
}
