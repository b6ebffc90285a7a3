// This file decides who may use the relay: the page of this server and nobody else.
import { sessionHeader } from '../../exchange/relay-protocol.ts';
import { httpErrors } from '../http/http-error.ts';
import type { HttpError } from '../http/http-error.ts';

/** What a server knows of its own page. */
export interface OwnPage {
  readonly hasOrigin: (origin: string) => boolean;
  /** Whether the page would present this in the header that no other site can send. */
  readonly hasSession: (session: string) => boolean;
}

const json = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i;

/**
 * Why a request must not go further. Pages of other sites fail at their origin first, whatever they send; what a browser
 * asks about beforehand gets no permission at all.
 */
export function findRelayRefusal(
  { method, headers }: Pick<Request, 'method' | 'headers'>,
  page: OwnPage,
): HttpError | undefined {
  return (
    refuseMethod(method) ??
    refuseOrigin(headers, page) ??
    refuseType(headers) ??
    refuseSession(headers, page)
  );
}

function refuseMethod(method: string): HttpError | undefined {
  if (method === 'POST') return undefined;
  return method === 'OPTIONS' ? httpErrors.preflight : httpErrors.relayMethod;
}

function refuseType(headers: Headers): HttpError | undefined {
  return json.test(headers.get('content-type') ?? '') ? undefined : httpErrors.type;
}

function refuseOrigin(headers: Headers, page: OwnPage): HttpError | undefined {
  const isOwn = page.hasOrigin(headers.get('origin') ?? '');
  const site = headers.get('sec-fetch-site') ?? 'same-origin';
  return isOwn && site === 'same-origin' ? undefined : httpErrors.origin;
}

function refuseSession(headers: Headers, page: OwnPage): HttpError | undefined {
  return page.hasSession(headers.get(sessionHeader) ?? '') ? undefined : httpErrors.session;
}
