// This file decides who may ask the relay for anything: the page of this server and nobody else.
import { sessionHeader } from '../../exchange/relay-protocol.ts';
import { allowedHosts } from '../http/guard.ts';
import { refusals, type Refusal } from '../http/http-error.ts';
import { isSession } from './session.ts';

export interface Knock {
  readonly method: string;
  readonly headers: Headers;
  /** Where this server listens. */
  readonly port: number;
}

const json = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i;

/**
 * Why a request must not go further. Pages of other sites fail at their origin first, whatever they send; what a browser
 * asks about beforehand is answered without any permission.
 */
export function findRelayRefusal(knock: Knock, session: string): Refusal | undefined {
  return (
    refuseMethod(knock) ?? refuseOrigin(knock) ?? refuseType(knock) ?? refuseSession(knock, session)
  );
}

function refuseMethod({ method }: Knock): Refusal | undefined {
  if (method === 'POST') return undefined;
  return method === 'OPTIONS' ? refusals.preflight : refusals.relayMethod;
}

function refuseType({ headers }: Knock): Refusal | undefined {
  return json.test(headers.get('content-type') ?? '') ? undefined : refusals.type;
}

function refuseOrigin({ headers, port }: Knock): Refusal | undefined {
  const origin = headers.get('origin') ?? '';
  const isOwn = origin.startsWith('http://') && allowedHosts(port).has(origin.slice(7));
  const site = headers.get('sec-fetch-site') ?? 'same-origin';
  return isOwn && site === 'same-origin' ? undefined : refusals.origin;
}

function refuseSession({ headers }: Knock, session: string): Refusal | undefined {
  return isSession(headers.get(sessionHeader) ?? '', session) ? undefined : refusals.session;
}
