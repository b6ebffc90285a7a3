// This file lists the ways in which the sandbox can misbehave on request, as networks, proxies and servers do.
import { errors } from '../../../catalog/index.ts';
import { edgePage } from '../../throttle/edge.ts';
import { compress, compressStream } from '../compress.ts';
import type { ContentCoding } from '../compress.ts';
import { breakOff, drip, enlargeBody, itemsJson, wait } from './bodies.ts';
import { faultHeader } from './fault.ts';
import type { Fault, FaultContext, ResponseContent } from './fault.ts';

/** Milliseconds. */
const slowDelay = 5_000;

export const faults: readonly Fault[] = [
  {
    id: 'slow',
    summary: 'the first byte comes after 5 seconds',
    takesLong: true,
    apply: async ({ signal, respond }) => {
      await wait(slowDelay, signal);
      return respond();
    },
  },
  {
    id: 'drip',
    summary: 'the body comes in small pieces, over 10 seconds',
    takesLong: true,
    apply: async ({ signal, respond }) => drip(await respond(), signal),
  },
  {
    id: 'reset',
    summary: 'the connection breaks in the middle of the body',
    apply: async ({ respond }) => breakOff(await respond()),
  },
  {
    id: 'truncated-gzip',
    summary: 'the compressed body ends too early',
    apply: async ({ content, coding }) => {
      const packed = await compress(content.text, coding);
      return send(content, packed.slice(0, Math.ceil(packed.byteLength / 2)), coding);
    },
  },
  {
    id: 'gzip-header-plain-body',
    summary: 'the body is said to be compressed and is not',
    apply: ({ content, coding }) => send(content, content.text, coding),
  },
  {
    id: 'plain-body',
    summary: 'the body is not compressed, as after a proxy',
    apply: ({ content }) => send(content, content.text),
  },
  { id: 'block-page', summary: 'the edge returns 403 with a page', apply: () => edgePage(403) },
  { id: 'html-502', summary: 'the edge returns 502 with a page', apply: () => edgePage(502) },
  { id: 'html-503', summary: 'the edge returns 503 with a page', apply: () => edgePage(503) },
  {
    id: 'redirect',
    summary: 'the response redirects to another host',
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
    apply: ({ content, coding }) => pack(content, content.text.slice(0, -2), coding),
  },
  {
    id: 'invalid-utf-8',
    summary: 'the body holds bytes that are no UTF-8',
    apply: ({ content }) => {
      const bytes = new TextEncoder().encode(content.text);
      return send(content, new Uint8Array([...bytes.slice(0, -1), 0xff, 0xfe, 0x7d]));
    },
  },
  { id: 'empty', summary: 'there is no body', apply: ({ content }) => send(content, '') },
  {
    id: 'large',
    summary: 'a body of 25 MB',
    takesLong: true,
    apply: ({ content, coding }) =>
      send(content, compressStream(enlargeBody(content.json), coding), coding),
  },
  {
    id: 'no-error-name',
    summary: 'an error that does not say its name',
    apply: ({ content, coding }) => {
      const text = '{"error_id":400,"error_message":"page"}';
      return pack({ ...content, status: 400 }, text, coding);
    },
  },
  {
    id: 'no-wrapper',
    summary: 'the items without the wrapper',
    apply: ({ content, coding }) => pack(content, itemsJson(content.json), coding),
  },
  ...errors.map(({ id, name }) => ({
    id: `error-${id}`,
    summary: `the API returns the error ${name}`,
    // The message is invented: it says where the error comes from.
    apply: ({ content, coding }: FaultContext) => {
      const message = `the sandbox was asked for this error by ${faultHeader}`;
      const body = { error_id: id, error_message: message, error_name: name };
      return pack({ ...content, status: 400 }, JSON.stringify(body), coding);
    },
  })),
];

async function pack(content: ResponseContent, text: string, coding: ContentCoding) {
  return send(content, await compress(text, coding), coding);
}

function send({ status, contentType }: ResponseContent, body: BodyInit, coding?: ContentCoding) {
  const headers = new Headers({ 'content-type': `${contentType}; charset=utf-8` });
  if (coding) headers.set('content-encoding', coding);
  return new Response(body, { status, headers });
}
