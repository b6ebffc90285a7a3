import { PrematureClose } from '../connection-slots.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Pieces = Generator<Bytes, void> | AsyncGenerator<Bytes, void>;

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

/** Makes a body of pieces, each of which is asked for when there is room for it. */
export function streamPieces(pieces: Pieces): ReadableStream<Bytes> {
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** Makes a response whose body comes otherwise. */
export async function resend(response: Response, send: (bytes: Bytes) => Pieces) {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return new Response(streamPieces(send(bytes)), response);
}

export async function* drip(bytes: Bytes, signal: AbortSignal) {
  for (const piece of cut(bytes, drips)) {
    yield piece;
    await wait(dripDelay, signal);
    if (signal.aborted) return;
  }
}

/** In several pieces: a server that gets only one or two of them has not yet sent anything that could break off. */
export function* breakOff(bytes: Bytes) {
  yield* cut(bytes, 8).slice(0, 4);
  throw new PrematureClose('The connection was reset, as asked for.');
}

function cut(bytes: Bytes, most: number) {
  const size = Math.ceil(bytes.length / most);
  const count = Math.ceil(bytes.length / size);
  return Array.from({ length: count }, (_, place) => bytes.slice(place * size, (place + 1) * size));
}

export function itemsJson(json: string) {
  const { items = [] } = JSON.parse(json) as { readonly items?: readonly unknown[] };
  return JSON.stringify(items);
}

/** One piece over and over: only that one is in memory. */
export function* enlargeBody(json: string) {
  const encoder = new TextEncoder();
  const items = itemsJson(json).slice(1, -1) || '{}';
  const piece = encoder.encode(`,${items}`.repeat(Math.ceil(largePiece / (items.length + 1))));
  yield encoder.encode('{"items":[');
  yield piece.subarray(1);
  for (let sent = piece.length; sent < largeBody; sent += piece.length) yield piece;
  yield encoder.encode('],"has_more":false,"quota_max":10000,"quota_remaining":9999}');
}
