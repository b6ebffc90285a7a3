// This file is the relay of a server on this computer: its page has an address of the loopback and the secret of the process.
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { allowedHosts } from '../http/guard.ts';
import type { Upstream } from '../upstream/upstream-call.ts';
import { findRelayRefusal } from './caller.ts';
import type { OwnPage } from './caller.ts';
import { limitCalls } from './limit-calls.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { createRelayApp } from './relay-app.ts';
import type { RelayPolicy } from './relay-app.ts';
import { callerNames, matchesSession } from './session.ts';
import { steadyClock } from './steady-clock.ts';
import type { SteadyClock } from './steady-clock.ts';

/** The server, as far as the relay looks at it. */
export interface RelayHost {
  Bindings: Partial<HttpBindings>;
}

/** Mounted at the path of the relay. */
export type RelayApp = Hono<RelayHost>;

export interface RelayOptions extends Omit<
  RelayPolicy<RelayHost>,
  'findRefusal' | 'nameCaller' | 'call'
> {
  readonly call: Upstream;
  /** The secret that the page presents. */
  readonly session: string;
  readonly clock?: SteadyClock;
}

/** The relay: carries what the page asks for to the API, within the API's limits for all tabs at once. */
export function createRelay({
  call,
  session,
  clock = steadyClock,
  ...policy
}: RelayOptions): RelayApp {
  const { allowsWrites } = policy;
  const nameOf = callerNames(session);
  return createRelayApp<RelayHost>({
    ...policy,
    findRefusal: (request, { incoming }) =>
      findRelayRefusal(request, ownPage(incoming?.socket.localPort ?? 0, session)),
    nameCaller: (_, token) => nameOf(token),
    call: limitCalls({ call, allowsWrites, limiter: createRateLimiter(clock) }),
  });
}

function ownPage(port: number, session: string): OwnPage {
  return {
    hasOrigin: (origin) => origin.startsWith('http://') && allowedHosts(port).has(origin.slice(7)),
    hasSession: (given) => matchesSession(given, session),
  };
}
