import { PrematureClose } from '../connection-slots.ts';

/** Milliseconds. */
const dripDelay = 250;
const drips = 40;
/** Bytes. */
const largeBody = 25_000_000;
const largePiece = 64 * 1024;

export function wait(milliseconds: number, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    const stop = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(stop, milliseconds);
    // Nobody waits for the response any more.
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
}

export async function drip(response: Response, signal: AbortSignal) {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const size = Math.ceil(bytes.length / drips);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      controller.enqueue(bytes.slice(sent, (sent += size)));
      await wait(dripDelay, signal);
      if (sent >= bytes.length || signal.aborted) controller.close();
    },
  });
  return new Response(body, response);
}

/** In several pieces: a server that gets only one or two of them has not yet sent anything that could break off. */
export async function breakOff(response: Response) {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const size = Math.ceil(bytes.length / 8);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (sent < bytes.length / 2) controller.enqueue(bytes.slice(sent, (sent += size)));
      else controller.error(new PrematureClose('The connection was reset, as asked for.'));
    },
  });
  return new Response(body, response);
}

export function itemsJson(json: string) {
  const { items = [] } = JSON.parse(json) as { readonly items?: readonly unknown[] };
  return JSON.stringify(items);
}

/** One piece over and over, whenever there is room for it: only that one is in memory. */
export function enlargeBody(json: string) {
  const encoder = new TextEncoder();
  const items = itemsJson(json).slice(1, -1) || '{}';
  const piece = encoder.encode(`,${items}`.repeat(Math.ceil(largePiece / (items.length + 1))));
  const tail = '],"has_more":false,"quota_max":10000,"quota_remaining":9999}';
  let sent = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      controller.enqueue(encoder.encode('{"items":['));
    },
    pull: (controller) => {
      controller.enqueue(sent === 0 ? piece.subarray(1) : piece);
      sent += piece.length;
      if (sent < largeBody) return;
      controller.enqueue(encoder.encode(tail));
      controller.close();
    },
  });
}
