// This file ends a response with the signal of its request, as fetch does.

/** The response, until the signal ends it: it rejects, or its body breaks off, with the reason of the signal. */
export async function untilAborted(
  signal: AbortSignal | null | undefined,
  respond: () => Promise<Response>,
): Promise<Response> {
  // That of another implementation may have none.
  if (!signal) return respond();
  signal.throwIfAborted();
  const response = await raceAbort(signal, respond());
  return new Response(response.body?.pipeThrough(new TransformStream(), { signal }), response);
}

async function raceAbort<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  const over = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { signal: over.signal });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    over.abort();
  }
}
