// This file keeps within the limits that the API sets its clients (docs/throttle): one limiter for everything that calls it.
import type { Endpoint } from '../../catalog/endpoint.ts';
import { methodOf } from '../../exchange/throttle.ts';
import { TransportError } from '../../exchange/thrown-errors.ts';
import { createMemoryLimits } from './memory-limits.ts';
import type { LimitSignals, RateLimits } from './rate-limits.ts';
import type { SteadyClock } from './steady-clock.ts';
import { createTurns } from './turns.ts';
import type { Depart } from './turns.ts';

/** A call that is to be made. */
export interface LimitedCall {
  readonly endpoint: Pick<Endpoint, 'verb' | 'path'>;
  /** Who calls, in one word that is not secret: each token has a quota of its own. */
  readonly caller: string;
  readonly signal: AbortSignal;
}

export interface RateLimiter {
  /**
   * Makes a call as soon as it may be made, and once more when the connection of a GET was dropped. Throws a
   * `TransportError` for the reason `paused` when it may not be made for longer.
   */
  readonly schedule: <Result>(
    call: LimitedCall,
    send: () => Promise<Result>,
    readSignals: (result: Result) => LimitSignals,
  ) => Promise<Result>;
}

export interface LimiterOptions {
  /** Where the limits are kept; all callers of this process share them where nothing else is said. */
  readonly limits?: RateLimits;
  readonly depart?: Depart;
}

const retry = { least: 100, most: 400 };

/** Makes the limiter that all callers share. */
export function createRateLimiter(
  clock: SteadyClock,
  {
    limits = createMemoryLimits({ now: clock.now }),
    depart = createTurns({ clock, limits }),
  }: LimiterOptions = {},
): RateLimiter {
  return {
    schedule: async ({ endpoint, caller, signal }, send, readSignals) => {
      const departure = { caller, method: methodOf(endpoint), signal };
      await depart(departure);
      const result = await send().catch(async (error: unknown) => {
        if (endpoint.verb !== 'GET' || !isDropped(error)) throw error;
        const { least, most } = retry;
        await clock.wait(least + clock.random() * (most - least), signal);
        await depart(departure);
        return send();
      });
      await limits.note(caller, departure.method, readSignals(result));
      return result;
    },
  };
}

function isDropped(error: unknown): boolean {
  return error instanceof TransportError && error.reason === 'reset';
}
