// This file holds the ways in which an upstream, or what stands before it, has been seen to go wrong.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

export interface SocketExchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  /** Writes past HTTP. */
  readonly socket: Socket;
}

export type Misbehaviour = (exchange: SocketExchange) => void;

/** A response of the API in about 1 kB. */
export const goodBody = JSON.stringify({
  items: Array.from({ length: 12 }, (_, index) => ({
    tag_id: index,
    name: `tag-${index}`,
    note: Math.sin(index).toString(36).slice(3),
    count: (index * 7919) % 1013,
    has_synonyms: index % 3 === 0,
  })),
  has_more: false,
  quota_max: 10_000,
  quota_remaining: 9990,
});

const json = 'application/json; charset=utf-8';
const packed = { 'content-type': json, 'content-encoding': 'gzip' };

const plain = (body: string | Uint8Array, headers: Record<string, string | number> = {}) =>
  respond(200, { 'content-type': json, ...headers }, body);

function respond(
  status: number,
  headers: Record<string, string | number>,
  body: string | Uint8Array = '',
): Misbehaviour {
  return ({ outgoing }) => {
    outgoing.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
    outgoing.end(body);
  };
}

/** Bytes on the socket as they are, and no more. */
const raw =
  (...lines: readonly string[]): Misbehaviour =>
  ({ socket }) => {
    socket.end(lines.join('\r\n'), 'latin1');
  };

const reset = (socket: Socket) => {
  // Under TLS, only the socket below can be reset.
  const below = (socket as Socket & { _parent?: Socket })._parent ?? socket;
  below.resetAndDestroy();
};

/** Repeats a token wherever a response has room for a text, each time in another way. */
export function reflecting(token: string): readonly Misbehaviour[] {
  const unicode = Array.from(token, (one) => `\\u00${one.charCodeAt(0).toString(16)}`).join('');
  const headers = { 'content-type': json, 'cf-ray': token, [`x-throttle-${token}`]: token };
  const items = [token, encodeURIComponent(token), Buffer.from(`?${token}`).toString('base64')];
  const wrapper = JSON.stringify({ items, has_more: false, quota_remaining: 9, quota_max: 10 });
  const fault = { error_id: 402, error_name: `bad_${token}`, error_message: `${token} is unknown` };
  return [
    respond(200, headers, wrapper.replace(token, unicode)),
    respond(400, headers, JSON.stringify(fault)),
    respond(403, { ...headers, 'content-type': 'text/html' }, `<html><title>${token}</title>`),
    respond(200, { ...headers, 'content-type': `text/${token}` }, wrapper),
    respond(200, headers, `callback(${wrapper})`),
    respond(302, { ...headers, location: `https://${token}.evil.test/${token}` }),
  ];
}

export const misbehaviours = {
  /** Nothing goes wrong, with the body given. */
  well: (body: string = goodBody): Misbehaviour => respond(200, packed, gzipSync(body)),
  /** Responds with a JSON body with any status and headers, not packed. */
  json: (body: unknown, status = 200, headers: Record<string, string> = {}): Misbehaviour =>
    respond(status, { 'content-type': json, ...headers }, JSON.stringify(body)),
  plain: plain(goodBody),
  deflated: respond(200, { ...packed, 'content-encoding': 'deflate' }, deflateSync(goodBody)),
  bareDeflated: respond(
    200,
    { ...packed, 'content-encoding': 'deflate' },
    deflateRawSync(goodBody),
  ),
  unmarkedGzip: plain(gzipSync(goodBody)),

  hangUp: (({ socket }) => socket.end()) satisfies Misbehaviour,
  reset: (({ socket }) => {
    reset(socket);
  }) satisfies Misbehaviour,
  resetInBody: (({ outgoing, socket }) => {
    outgoing.writeHead(200, { 'content-type': json, 'content-length': goodBody.length });
    outgoing.write(goodBody.slice(0, 400));
    setTimeout(() => {
      reset(socket);
    }, 30);
  }) satisfies Misbehaviour,
  chunksWithoutEnd: (({ outgoing, socket }) => {
    outgoing.writeHead(200, { 'content-type': json });
    outgoing.write(goodBody);
    setTimeout(() => socket.end(), 30);
  }) satisfies Misbehaviour,
  brokenChunks: raw(
    'HTTP/1.1 200 OK',
    'Content-Type: application/json',
    'Transfer-Encoding: chunked',
    '',
    'zz',
    '{}',
    '',
  ),
  shortBody: raw(
    'HTTP/1.1 200 OK',
    'Content-Type: application/json',
    'Content-Length: 5000',
    '',
    goodBody,
  ),
  truncatedGzip: (length: number): Misbehaviour =>
    respond(200, packed, gzipSync(goodBody).subarray(0, length)),
  trailingGarbage: respond(
    200,
    packed,
    Buffer.concat([gzipSync(goodBody), Buffer.from('garbage')]),
  ),
  trailingZeros: respond(200, packed, Buffer.concat([gzipSync(goodBody), Buffer.alloc(8)])),
  damagedGzip: respond(
    200,
    packed,
    gzipSync(goodBody).map((byte, index) => (index === 200 ? byte ^ 0xff : byte)),
  ),
  plainAsGzip: respond(200, packed, goodBody),
  gzipInGzip: respond(200, packed, gzipSync(gzipSync(goodBody))),
  twoCodings: respond(
    200,
    { ...packed, 'content-encoding': 'gzip, gzip' },
    gzipSync(gzipSync('{}')),
  ),
  brotli: respond(200, { ...packed, 'content-encoding': 'br' }, 'xyz'),
  /** A gigabyte of zeros, in a thousandth of that. */
  bomb: (): Misbehaviour => {
    const part = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    return respond(200, packed, Buffer.concat(Array.from({ length: 16 }, () => part)));
  },
  /** More bytes than are read, and not packed. */
  flood: (({ outgoing }) => {
    outgoing.writeHead(200, { 'content-type': json });
    const piece = Buffer.alloc(256 * 1024, ' ');
    const pour = () => {
      while (!outgoing.destroyed && outgoing.write(piece));
    };
    outgoing.on('drain', pour);
    pour();
  }) satisfies Misbehaviour,

  silence: (() => undefined) satisfies Misbehaviour,
  silenceAfterHead: (({ outgoing }) => {
    outgoing.writeHead(200, { 'content-type': json, 'content-length': goodBody.length });
    outgoing.write(goodBody.slice(0, 10));
  }) satisfies Misbehaviour,
  /** A byte now and then, for ever. */
  drip:
    (pause: number): Misbehaviour =>
    ({ outgoing }) => {
      outgoing.writeHead(200, { 'content-type': json });
      const timer = setInterval(() => outgoing.write(' '), pause);
      outgoing.once('close', () => {
        clearInterval(timer);
      });
    },
  /** A header that never ends. */
  dripHead:
    (pause: number): Misbehaviour =>
    ({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\nX: ');
      const timer = setInterval(() => socket.write('y'), pause);
      socket.once('close', () => {
        clearInterval(timer);
      });
    },

  redirect: (status: number, location: string): Misbehaviour => respond(status, { location }),
  largeHeader: respond(200, { x: 'y'.repeat(20_480) }),
  twoLengths: raw('HTTP/1.1 200 OK', 'Content-Length: 2', 'Content-Length: 3', '', '{}'),
  lengthAndChunks: raw(
    'HTTP/1.1 200 OK',
    'Content-Length: 2',
    'Transfer-Encoding: chunked',
    '',
    '2',
    '{}',
    '0',
    '',
    '',
  ),
  bareLineFeeds: raw('HTTP/1.1 200 OK\nContent-Length: 2\nX: y\n\n{}'),
  noHttp: raw('SSH-2.0-OpenSSH_9.9', ''),
  status: (status: number): Misbehaviour =>
    raw(
      `HTTP/1.1 ${String(status).padStart(3, '0')} Strange`,
      'Content-Type: application/json',
      'Content-Length: 2',
      '',
      '{}',
    ),
  /** Heads that announce a response, and no response. */
  interim: (status: number, times: number): Misbehaviour =>
    raw(`HTTP/1.1 ${status} Strange\r\n\r\n`.repeat(times)),
  noContent: raw('HTTP/1.1 204 No Content', 'Content-Encoding: gzip', '', ''),
  switching: raw('HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: x', '', ''),

  page: respond(
    403,
    { 'content-type': 'text/html', 'cf-ray': '8f2a1b3c4d5e6f70-LHR', 'set-cookie': 'a=b' },
    '<!DOCTYPE html><title>Attention</title>',
  ),
  invalidUtf8: plain(Buffer.from([0x22, 0xc3, 0x28, 0x22])),
  /** Headers of every sort: those of the allow-list and others. */
  headers: plain('{}', {
    date: 'Sat, 31 Jan 2026 12:00:00 GMT',
    'retry-after': '7',
    'cf-ray': 'abc-LHR',
    'x-request-guid': 'guid',
    'x-so-throttle': 'a',
    'x-token-bucket-left': '3',
    'set-cookie': 'secret=1',
    'access-control-allow-origin': '*',
    'content-security-policy': 'x',
    'strict-transport-security': 'max-age=1',
    location: 'https://evil.test/',
    server: 'x',
  }),
} as const;
