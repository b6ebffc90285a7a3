// This file is what every call to the real API goes through, whoever makes it: writes are off, and the API's limits are kept.
import { TransportError } from '../../exchange/thrown-errors.ts';
import type { RawResponse } from '../../exchange/transport.ts';
import { tokenProblem } from '../../request/token.ts';
import type { Upstream, UpstreamCall } from '../upstream/upstream-call.ts';
import { readLimitSignals } from '../upstream/wrapper-fields.ts';
import type { LimitedCall, RateLimiter } from './rate-limiter.ts';

export interface CallLimits {
  readonly call: Upstream;
  readonly allowsWrites: boolean;
  readonly limiter: RateLimiter;
}

/** The transport to the API for callers who share it. */
export type LimitedUpstream = (
  call: UpstreamCall & Pick<LimitedCall, 'caller'>,
) => Promise<RawResponse>;

/** Makes calls that wait for their turn. Throws a `TransportError` for one that may not be made. */
export function limitCalls({ allowsWrites, call, limiter }: CallLimits): LimitedUpstream {
  return async ({ caller, ...upstreamCall }) => {
    const { token, signal } = upstreamCall;
    const { endpoint } = upstreamCall.request;
    if (endpoint.verb !== 'GET' && !allowsWrites) throw new TransportError('relay', writesAreOff);
    const problem = tokenProblem(token);
    if (problem !== undefined) throw new TransportError('unsent', problem);
    return limiter.schedule(
      { endpoint, caller, signal },
      () => call(upstreamCall),
      readLimitSignals,
    );
  };
}

const writesAreOff =
  'This method changes the team, and the server lets none of those through. Start it with --allow-writes.';
