// This file keeps within the limits that the API sets its clients (docs/throttle): one limiter for everything that calls it.
import type { Endpoint } from '../../catalog/endpoint.ts';
import { longestBackoff, methodOf } from '../../exchange/throttle.ts';
import { TransportError } from '../../exchange/thrown-errors.ts';
import { createCooldowns } from './cooldowns.ts';
import type { SteadyClock } from './steady-clock.ts';

/** What a response says about further calls. */
export interface LimitSignals {
  /** Seconds before the same method is called again. */
  readonly backoff?: number;
  /** The API asked for an implausible pause. */
  readonly isCapped?: boolean;
  readonly quotaRemaining?: number;
  /** The message of an error named throttle_violation. */
  readonly violation?: string;
}

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

const second = 1000;
const day = longestBackoff * second;
/** The API drops a client that asks more than 30 times a second, and blocks it for a while. */
const perSecond = 10;
/** Added to each pause: the API counts from when it responded, in whole seconds. */
const margin = second;
/** Seconds of pause after a violation whose message names none; the API says “30 seconds to a few minutes”. */
const unnamed = 30;
const retry = { least: 100, most: 400 };

/** Makes the limiter that all callers share. */
export function createRateLimiter(clock: SteadyClock): RateLimiter {
  const cooldowns = createCooldowns(clock.now);
  let departures: readonly number[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  const check = ({ endpoint, caller }: LimitedCall) => {
    const pause = cooldowns.longest(caller, `${caller} ${methodOf(endpoint)}`);
    if (pause)
      throw new TransportError('paused', pause.detail, Math.ceil(pause.remaining / second));
  };

  /** Milliseconds until one more call may leave. */
  const delay = () => {
    const moment = clock.now();
    departures = departures.filter((at) => at > moment - second);
    return departures.length < perSecond ? 0 : (departures[0] ?? 0) + second - moment;
  };

  const leave = async (call: LimitedCall) => {
    for (let rest = delay(); rest > 0; rest = delay()) await clock.wait(rest, call.signal);
    call.signal.throwIfAborted();
    // What came back while this call waited counts as well.
    check(call);
    cooldowns.begin(call.caller);
    departures = [...departures, clock.now()];
  };

  const depart = (call: LimitedCall) => {
    check(call);
    const mine = turn.then(() => leave(call));
    turn = mine.catch(() => undefined);
    return mine;
  };

  const note = ({ endpoint, caller }: LimitedCall, signals: LimitSignals) => {
    const { backoff, isCapped = false, quotaRemaining, violation } = signals;
    if (backoff !== undefined && backoff > 0) {
      const what = isCapped
        ? 'The API asked for an implausibly long pause; the explorer waits a day.'
        : 'The API asked for a pause before this method is called again.';
      cooldowns.add(`${caller} ${methodOf(endpoint)}`, lengthOf(backoff), what);
    }
    if (violation !== undefined) {
      const what = 'The API has locked this token out after too many calls.';
      cooldowns.add(caller, lengthOf(secondsIn(violation)), what);
    }
    if (quotaRemaining === 0) {
      const what =
        'The quota is used up. The API does not say when it resets: at most a day after the first call.';
      cooldowns.add(caller, day - cooldowns.age(caller), what);
    }
  };

  return {
    schedule: async (call, send, readSignals) => {
      await depart(call);
      const result = await send().catch(async (error: unknown) => {
        if (call.endpoint.verb !== 'GET' || !isDropped(error)) throw error;
        const { least, most } = retry;
        await clock.wait(least + clock.random() * (most - least), call.signal);
        await depart(call);
        return send();
      });
      note(call, readSignals(result));
      return result;
    },
  };
}

function isDropped(error: unknown): boolean {
  return error instanceof TransportError && error.reason === 'reset';
}

/** Milliseconds of a pause; no pause is longer than a day, whatever the API asks for. */
function lengthOf(seconds: number): number {
  return Math.min(seconds * second + margin, day);
}

function secondsIn(violation: string): number {
  return Number(/available in (\d+) second/.exec(violation)?.[1] ?? unnamed);
}
