// This file decides who may use the relay: the page of this server and nobody else.
import { sessionHeader } from '../../exchange/relay-protocol.ts';
import { allowedHosts } from '../http/guard.ts';
import { httpErrors } from '../http/http-error.ts';
import type { HttpError } from '../http/http-error.ts';
import { matchesSession } from './session.ts';

export interface RelayRequest {
  readonly method: string;
  readonly headers: Headers;
  /** Where this server listens. */
  readonly port: number;
}

const json = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i;

/**
 * Why a request must not go further. Pages of other sites fail at their origin first, whatever they send; what a browser
 * asks about beforehand gets no permission at all.
 */
export function findRelayRefusal(request: RelayRequest, session: string): HttpError | undefined {
  return (
    refuseMethod(request) ??
    refuseOrigin(request) ??
    refuseType(request) ??
    refuseSession(request, session)
  );
}

function refuseMethod({ method }: RelayRequest): HttpError | undefined {
  if (method === 'POST') return undefined;
  return method === 'OPTIONS' ? httpErrors.preflight : httpErrors.relayMethod;
}

function refuseType({ headers }: RelayRequest): HttpError | undefined {
  return json.test(headers.get('content-type') ?? '') ? undefined : httpErrors.type;
}

function refuseOrigin({ headers, port }: RelayRequest): HttpError | undefined {
  const origin = headers.get('origin') ?? '';
  const isOwn = origin.startsWith('http://') && allowedHosts(port).has(origin.slice(7));
  const site = headers.get('sec-fetch-site') ?? 'same-origin';
  return isOwn && site === 'same-origin' ? undefined : httpErrors.origin;
}

function refuseSession({ headers }: RelayRequest, session: string): HttpError | undefined {
  return matchesSession(headers.get(sessionHeader) ?? '', session) ? undefined : httpErrors.session;
}
