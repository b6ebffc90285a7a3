// This file is the relay of a company: many people, each with a token of their own, behind the single sign-on of a platform.
import type { Env, Hono } from 'hono';
import { httpErrors } from '../server/http/http-error.ts';
import type { RelayMeta } from '../server/http/inject-meta.ts';
import { findRelayRefusal } from '../server/relay/caller.ts';
import type { OwnPage } from '../server/relay/caller.ts';
import { limitCalls } from '../server/relay/limit-calls.ts';
import { createRateLimiter } from '../server/relay/rate-limiter.ts';
import type { RateLimits } from '../server/relay/rate-limits.ts';
import { createRelayApp } from '../server/relay/relay-app.ts';
import { steadyClock } from '../server/relay/steady-clock.ts';
import { createTurns } from '../server/relay/turns.ts';
import type { Depart } from '../server/relay/turns.ts';
import type { Upstream } from '../server/upstream/upstream-call.ts';
import type { HostedOptions } from './options.ts';

export interface HostedParts {
  readonly options: HostedOptions;
  /** Names people by a hash that is keyed with the secret of the options. */
  readonly keyOf: (text: string) => string | Promise<string>;
  readonly call: Upstream;
  /** Keeps the limits of each person. */
  readonly people: RateLimits;
  /** Keeps the limit of the address that all calls come from. */
  readonly address: RateLimits;
  /** As of `RelayPolicy`. */
  readonly beat?: number;
  /** Called with the one line about a failure of ours: it never repeats what was sent. */
  readonly report: (line: string) => void;
}

/**
 * What the page presents. It is no secret: that the header is there shows that no form or picture of another site asks, and
 * their scripts would have to ask beforehand, which is refused.
 */
const session = 'hosted';
/** Calls of one person that may leave within any second. */
export const personRate = 10;
/** Milliseconds that a call waits for its turn at most: a person who asks for more than that hears of it. */
const longestWait = 30_000;

/** Makes the relay, to be mounted at its path. */
export function createHostedRelay<Host extends Env>(parts: HostedParts): Hono<Host> {
  const { options, keyOf, call, people, beat, report } = parts;
  const { origins, upstream, allowsWrites, identityHeader } = options;
  const page: OwnPage = {
    hasOrigin: (origin) => origins.has(origin),
    hasSession: (given) => given === session,
  };
  const identityOf = (headers: Headers) => headers.get(identityHeader ?? '') ?? '';
  const limiter = createRateLimiter(steadyClock, { limits: people, depart: departBoth(parts) });
  return createRelayApp<Host>({
    upstream,
    allowsWrites,
    findRefusal: (request) =>
      findRelayRefusal(request, page) ??
      (identityHeader !== undefined && identityOf(request.headers) === ''
        ? httpErrors.identity
        : undefined),
    nameCaller: (headers, token) =>
      keyOf(identityHeader === undefined ? `token ${token}` : `person ${identityOf(headers)}`),
    ...(beat !== undefined && { beat }),
    call: limitCalls({ call, allowsWrites, limiter }),
    report,
  });
}

/** A call leaves once its person may make it and, after that, the address. */
function departBoth({ people, address, options }: HostedParts): Depart {
  const turns = { clock: steadyClock, longest: longestWait };
  const departPerson = createTurns({ ...turns, limits: people });
  if (options.ceiling === 0) return departPerson;
  const departAddress = createTurns({ ...turns, limits: address });
  return async (departure) => {
    await departPerson(departure);
    await departAddress({ ...departure, caller: 'address', method: '' });
  };
}

/** What the page is told of this relay. Its sandbox runs in the page: nobody sees what others write to theirs. */
export function hostedMeta({ upstream, allowsWrites }: HostedOptions): RelayMeta {
  return { session, upstream, allowsWrites, sandbox: 'page' };
}
