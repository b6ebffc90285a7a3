// This file lists the ways in which the sandbox can misbehave on request, as networks, proxies and servers do.
import { errors } from '../../../catalog/index.ts';
import { edgePage } from '../../throttle/edge.ts';
import { compress, compressStream, type ContentCoding } from '../compress.ts';
import { PrematureClose } from '../premature-close.ts';
import type { ResponseContent } from '../respond.ts';

/** The header that asks for a fault by its id. */
export const faultHeader = 'x-sandbox-fault';

export interface FaultContext {
  readonly reply: ResponseContent;
  readonly coding: ContentCoding;
  readonly signal: AbortSignal;
  /** The response without the fault. */
  readonly respond: () => Promise<Response>;
}

export interface Fault {
  readonly id: string;
  readonly summary: string;
  /** Whether its response takes a while, so that only so many may be under way. */
  readonly lasts?: true;
  readonly apply: (prepared: FaultContext) => Response | Promise<Response>;
}

/** Milliseconds. */
const delay = 5_000;
const dripDelay = 250;
const drips = 40;
/** Bytes. */
const largeBody = 25_000_000;
const largePiece = 64 * 1024;

export const faults: readonly Fault[] = [
  {
    id: 'slow',
    summary: 'the first byte comes after 5 seconds',
    lasts: true,
    apply: async ({ signal, respond }) => {
      await wait(delay, signal);
      return respond();
    },
  },
  {
    id: 'drip',
    summary: 'the body comes in small pieces, over 10 seconds',
    lasts: true,
    apply: async ({ signal, respond }) => dripping(await respond(), signal),
  },
  {
    id: 'reset',
    summary: 'the connection breaks in the middle of the body',
    apply: async ({ respond }) => breaking(await respond()),
  },
  {
    id: 'truncated-gzip',
    summary: 'the compressed body ends too early',
    apply: async ({ reply, coding }) => {
      const packed = await compress(reply.text, coding);
      return send(reply, packed.slice(0, Math.ceil(packed.byteLength / 2)), coding);
    },
  },
  {
    id: 'gzip-header-plain-body',
    summary: 'the body is said to be compressed and is not',
    apply: ({ reply, coding }) => send(reply, reply.text, coding),
  },
  {
    id: 'plain-body',
    summary: 'the body is not compressed, as after a proxy',
    apply: ({ reply }) => send(reply, reply.text),
  },
  { id: 'block-page', summary: 'the edge answers 403 with a page', apply: () => edgePage(403) },
  { id: 'html-502', summary: 'the edge answers 502 with a page', apply: () => edgePage(502) },
  { id: 'html-503', summary: 'the edge answers 503 with a page', apply: () => edgePage(503) },
  {
    id: 'redirect',
    summary: 'the answer points to another host',
    apply: () =>
      new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/login' } }),
  },
  {
    id: 'wrong-type',
    summary: 'JSON that is said to be plain text',
    apply: async ({ respond }) => {
      const response = await respond();
      response.headers.set('content-type', 'text/plain');
      return response;
    },
  },
  {
    id: 'invalid-json',
    summary: 'the JSON breaks off',
    apply: ({ reply, coding }) => pack(reply, reply.text.slice(0, -2), coding),
  },
  {
    id: 'invalid-utf-8',
    summary: 'the body holds bytes that are no UTF-8',
    apply: ({ reply }) => {
      const bytes = new TextEncoder().encode(reply.text);
      return send(reply, new Uint8Array([...bytes.slice(0, -1), 0xff, 0xfe, 0x7d]));
    },
  },
  { id: 'empty', summary: 'there is no body', apply: ({ reply }) => send(reply, '') },
  {
    id: 'large',
    summary: 'a body of 25 MB',
    lasts: true,
    apply: ({ reply, coding }) => send(reply, compressStream(enlarge(reply.text), coding), coding),
  },
  {
    id: 'no-error-name',
    summary: 'an error that does not say its name',
    apply: ({ reply, coding }) => {
      const text = '{"error_id":400,"error_message":"page"}';
      return pack({ ...reply, status: 400 }, text, coding);
    },
  },
  {
    id: 'no-wrapper',
    summary: 'the items without the wrapper',
    apply: ({ reply, coding }) => pack(reply, itemsOf(reply.text), coding),
  },
  ...errors.map(({ id, name }) => ({
    id: `error-${id}`,
    summary: `the API answers with the error ${name}`,
    // The message is invented: it says where the error comes from.
    apply: ({ reply, coding }: FaultContext) => {
      const message = `the sandbox was asked for this error by ${faultHeader}`;
      const body = { error_id: id, error_message: message, error_name: name };
      return pack({ ...reply, status: 400 }, JSON.stringify(body), coding);
    },
  })),
];

export function findFault(id: string): Fault | undefined {
  return faults.find((fault) => fault.id === id);
}

async function pack(reply: ResponseContent, text: string, coding: ContentCoding) {
  return send(reply, await compress(text, coding), coding);
}

function send({ status, contentType }: ResponseContent, body: BodyInit, coding?: ContentCoding) {
  const headers = new Headers({ 'content-type': `${contentType}; charset=utf-8` });
  if (coding) headers.set('content-encoding', coding);
  return new Response(body, { status, headers });
}

function wait(milliseconds: number, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    const stop = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(stop, milliseconds);
    // Nobody waits for the answer any more.
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
}

async function dripping(response: Response, signal: AbortSignal) {
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
async function breaking(response: Response) {
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

function itemsOf(json: string) {
  const { items = [] } = JSON.parse(json) as { readonly items?: readonly unknown[] };
  return JSON.stringify(items);
}

/** One piece over and over, whenever there is room for it: only that one is in memory. */
function enlarge(json: string) {
  const encoder = new TextEncoder();
  const items = itemsOf(json).slice(1, -1) || '{}';
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
