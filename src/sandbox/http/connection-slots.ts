// This file bounds the responses that take long: how many of them are open at once, and for how long each.
/** More than the page and a program under test ask for together. */
const most = 8;
/** Milliseconds; the longest fault takes ten seconds if its client reads on. */
const longest = 30_000;

/** Goes by the code of a stream that ended too early, which servers do not report as a failure of their own. */
export class PrematureClose extends Error {
  readonly code = 'ERR_STREAM_PREMATURE_CLOSE';
}

/** Frees the slot; once is enough. */
export type ReleaseSlot = () => void;

/** Takes a slot for a response that takes long; undefined while all are taken. */
export type TakeSlot = () => ReleaseSlot | undefined;

/** Makes the slots that all such responses of a sandbox share. */
export function createConnectionSlots(): TakeSlot {
  const taken = new Set<ReleaseSlot>();
  return () => {
    if (taken.size >= most) return undefined;
    const release = () => void taken.delete(release);
    taken.add(release);
    return release;
  };
}

/** Passes a body on at the pace of its reader, until that one has gone or the time is up. */
export function streamWithinSlot(
  response: Response,
  signal: AbortSignal,
  release: ReleaseSlot,
): Response {
  const reader = response.body?.getReader();
  const over = new AbortController();
  over.signal.addEventListener('abort', release);
  const source: UnderlyingDefaultSource<Uint8Array> = {
    start: (controller) => {
      const stop = (error?: Error) => {
        over.abort();
        void reader?.cancel(error).catch(() => undefined);
        if (error) controller.error(error);
        else controller.close();
      };
      const late = new PrematureClose('Nobody has read the response in time.');
      const timer = setTimeout(() => stop(late), longest);
      over.signal.addEventListener('abort', () => clearTimeout(timer));
      // Nobody waits for the response any more.
      if (signal.aborted) stop();
      else signal.addEventListener('abort', () => stop(), { signal: over.signal });
    },
    pull: async (controller) => {
      const next = await reader?.read();
      if (over.signal.aborted) return;
      if (next && !next.done) controller.enqueue(next.value);
      else {
        over.abort();
        controller.close();
      }
    },
    cancel: async (reason) => {
      over.abort();
      await reader?.cancel(reason);
    },
  };
  return new Response(new ReadableStream(source, { highWaterMark: 0 }), response);
}
