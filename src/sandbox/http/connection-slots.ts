// This file bounds the responses that last: how many of them there are at once, and for how long each.
import { PrematureClose } from './premature-close.ts';

/** More than the page and a program under test ask for together. */
const most = 8;
/** Milliseconds; the longest fault takes ten seconds if its client reads on. */
const longest = 30_000;

/** Gives its place back; once is enough. */
export type ReleaseSlot = () => void;

/** Takes a place for a response that lasts; undefined while all are taken. */
export type TakeSlot = () => ReleaseSlot | undefined;

/** Makes the places that all such responses of a sandbox share. */
export function createConnectionSlots(): TakeSlot {
  const taken = new Set<ReleaseSlot>();
  return () => {
    if (taken.size >= most) return undefined;
    const leave = () => void taken.delete(leave);
    taken.add(leave);
    return leave;
  };
}

/** Passes a body on at the pace of its reader, until that one has gone or the time is up. */
export function streamWithinSlot(
  response: Response,
  signal: AbortSignal,
  leave: ReleaseSlot,
): Response {
  const reader = response.body?.getReader();
  const over = new AbortController();
  over.signal.addEventListener('abort', leave);
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
