// This file writes a refusal where node has no Response yet: to a socket, or before anything has looked at the request.
import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf, headersOf } from './http-error.ts';
import type { HttpError } from './http-error.ts';

const lingerMs = 500;

/** The refusal for a socket on which nothing has been parsed. */
export function toHttpMessage(refusal: HttpError): string {
  const lines = Object.entries(headersOf(refusal)).map(([name, value]) => `${name}: ${value}`);
  const status = `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ''}`;
  return [status, ...lines, '', bodyOf(refusal)].join('\r\n');
}

/** Refuses before anything has looked at the request further. */
export function refuse(incoming: IncomingMessage, outgoing: ServerResponse, refusal: HttpError) {
  outgoing.writeHead(refusal.status, headersOf(refusal));
  outgoing.write(bodyOf(refusal));
  // A socket closed with unread bytes is reset, and the client may lose the response: read on for a moment.
  const timer = setTimeout(() => outgoing.end(), lingerMs);
  incoming.once('close', () => {
    clearTimeout(timer);
  });
  incoming.once('end', () => outgoing.end());
  incoming.resume();
}
