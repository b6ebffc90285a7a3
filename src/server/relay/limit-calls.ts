// This file is what every call to the real API goes through, whoever makes it: writes are off, and the API's limits are kept.
import { createHmac } from 'node:crypto';
import { TransportError } from '../../exchange/thrown-errors.ts';
import { tokenProblem } from '../../request/token.ts';
import type { Upstream } from '../upstream/upstream.ts';
import { readLimitSignals } from '../upstream/wrapper-fields.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { steadyClock } from './steady-clock.ts';
import type { SteadyClock } from './steady-clock.ts';

export interface CallLimits {
  readonly call: Upstream;
  readonly allowsWrites: boolean;
  /** A secret of this process. */
  readonly session: string;
  readonly clock?: SteadyClock;
}

/** Makes calls that wait for their turn. Throws a `TransportError` for one that may not be made. */
export function limitCalls({
  allowsWrites,
  call,
  session,
  clock = steadyClock,
}: CallLimits): Upstream {
  const limiter = createRateLimiter(clock);
  return async (upstreamCall) => {
    const { token, signal } = upstreamCall;
    const { endpoint } = upstreamCall.request;
    if (endpoint.verb !== 'GET' && !allowsWrites) throw new TransportError('relay', writesAreOff);
    const problem = tokenProblem(token);
    if (problem !== undefined) throw new TransportError('unsent', problem);
    // A name for the token that is worth nothing to anybody: it stays in memory for as long as the process runs.
    const caller = createHmac('sha256', session).update(token).digest('base64url');
    return limiter.schedule(
      { endpoint, caller, signal },
      () => call(upstreamCall),
      readLimitSignals,
    );
  };
}

const writesAreOff =
  'This method changes the team, and the server lets none of those through. Start it with --allow-writes.';
