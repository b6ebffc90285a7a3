// This file lists the ways in which the sandbox can misbehave on request, as networks, proxies and servers do.
import { errors } from '../../../catalog/errors.ts';
import { edgePage } from '../../throttle/edge.ts';
import { accessDeniedError, ApiError, badParameterError } from '../api-error.ts';
import { compress, compressStream } from '../compress.ts';
import type { ContentCoding } from '../compress.ts';
import type { ReleaseSlot, TakeSlot } from '../connection-slots.ts';
import { isCrossSite } from '../cors.ts';
import type { Cors } from '../cors.ts';
import { breakOff, drip, enlargeBody, itemsJson, resend, streamPieces, wait } from './bodies.ts';

/** The header that asks for a fault by its id. */
export const faultHeader = 'x-sandbox-fault';

/** What a response says, before it is compressed. */
export interface ResponseContent {
  readonly status: number;
  readonly json: string;
  /** The JSON, or a script with it. */
  readonly text: string;
  readonly contentType: string;
}

export interface FaultContext {
  readonly content: ResponseContent;
  readonly coding: ContentCoding;
  readonly signal: AbortSignal;
  /** Makes the response without the fault. */
  readonly respond: () => Promise<Response>;
}

/** Something that goes wrong with a response on the way. */
export interface Fault {
  readonly id: string;
  readonly summary: string;
  /** Whether its response takes a while, so that only so many may be open. */
  readonly takesLong?: true;
  readonly apply: (context: FaultContext) => Response | Promise<Response>;
}

export interface RequestedFault {
  readonly fault: Fault;
  /** Frees the connection slot of a fault that takes long. */
  readonly release?: ReleaseSlot;
}

export const faults: readonly Fault[] = [
  longFault('slow', 'the first byte comes after 5 seconds', async ({ signal, respond }) => {
    await wait(5_000, signal);
    return respond();
  }),
  longFault(
    'drip',
    'the body comes in small pieces, over 10 seconds',
    async ({ signal, respond }) => resend(await respond(), (bytes) => drip(bytes, signal)),
  ),
  fault('reset', 'the connection breaks in the middle of the body', async ({ respond }) =>
    resend(await respond(), breakOff),
  ),
  fault('truncated-gzip', 'the compressed body ends too early', async ({ content, coding }) => {
    const packed = await compress(content.text, coding);
    return send(content, packed.slice(0, Math.ceil(packed.byteLength / 2)), coding);
  }),
  fault(
    'gzip-header-plain-body',
    'the body is said to be compressed and is not',
    ({ content, coding }) => send(content, content.text, coding),
  ),
  fault('plain-body', 'the body is not compressed, as after a proxy', ({ content }) =>
    send(content, content.text),
  ),
  fault('block-page', 'the edge returns 403 with a page', () => edgePage(403)),
  fault('html-502', 'the edge returns 502 with a page', () => edgePage(502)),
  fault('html-503', 'the edge returns 503 with a page', () => edgePage(503)),
  fault('redirect', 'the response redirects to another host', () => {
    const headers = { location: 'https://elsewhere.example/login' };
    return new Response(null, { status: 302, headers });
  }),
  fault('wrong-type', 'JSON that is said to be plain text', async ({ respond }) => {
    const response = await respond();
    response.headers.set('content-type', 'text/plain');
    return response;
  }),
  fault('invalid-json', 'the JSON breaks off', ({ content, coding }) =>
    pack(content, content.text.slice(0, -2), coding),
  ),
  fault('invalid-utf-8', 'the body holds bytes that are no UTF-8', ({ content }) => {
    const bytes = new TextEncoder().encode(content.text);
    return send(content, new Uint8Array([...bytes.slice(0, -1), 0xff, 0xfe, 0x7d]));
  }),
  fault('empty', 'there is no body', ({ content }) => send(content, '')),
  longFault('large', 'a body of 25 MB', ({ content, coding }) =>
    send(content, compressStream(streamPieces(enlargeBody(content.json)), coding), coding),
  ),
  fault('no-error-name', 'an error that does not say its name', ({ content, coding }) => {
    const text = '{"error_id":400,"error_message":"page"}';
    return pack({ ...content, status: 400 }, text, coding);
  }),
  fault('no-wrapper', 'the items without the wrapper', ({ content, coding }) =>
    pack(content, itemsJson(content.json), coding),
  ),
  ...errors.map(({ id, name }) =>
    fault(`error-${id}`, `the API returns the error ${name}`, ({ content, coding }) => {
      // The message is invented: it says where the error comes from.
      const message = `the sandbox was asked for this error by ${faultHeader}`;
      const body = { error_id: id, error_message: message, error_name: name };
      return pack({ ...content, status: 400 }, JSON.stringify(body), coding);
    }),
  ),
];

/** Gives the fault that a request asks for; throws when it cannot be had. HEAD has no body that could go wrong. */
export function readFault(
  request: Request,
  cors: Cors,
  takeSlot: TakeSlot,
): RequestedFault | undefined {
  const id = request.headers.get(faultHeader);
  if (!id) return undefined;
  // Who writes a client that runs in a page of another origin has opened the sandbox to all pages.
  if (isCrossSite(request) && cors !== 'open') throw accessDeniedError(crossSite);
  const found = faults.find((known) => known.id === id);
  if (!found) {
    const known = faults.map((one) => one.id).join(', ');
    throw badParameterError(`${faultHeader} is \`${id}\`: expected one of ${known}`);
  }
  if (request.method === 'HEAD') return undefined;
  if (!found.takesLong) return { fault: found };
  const release = takeSlot();
  if (release) return { fault: found, release };
  throw new ApiError(503, 'temporarily_unavailable', allTaken);
}

const crossSite = `a page of another site may not ask for faults: ${faultHeader} is for programs and for the page of this server`;
const allTaken = `too many slow or large responses are under way: wait until one of them has ended`;

function fault(id: string, summary: string, apply: Fault['apply']): Fault {
  return { id, summary, apply };
}

function longFault(...described: Parameters<typeof fault>): Fault {
  return { ...fault(...described), takesLong: true };
}

async function pack(content: ResponseContent, text: string, coding: ContentCoding) {
  return send(content, await compress(text, coding), coding);
}

function send({ status, contentType }: ResponseContent, body: BodyInit, coding?: ContentCoding) {
  const headers = new Headers({ 'content-type': `${contentType}; charset=utf-8` });
  if (coding) headers.set('content-encoding', coding);
  return new Response(body, { status, headers });
}
