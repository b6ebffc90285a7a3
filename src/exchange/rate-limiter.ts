// This file keeps to what the API asks of its clients (docs/throttle): one object for everything that calls it.
import type { Endpoint } from '../catalog/endpoint.ts';
import type { Clock } from './clock.ts';
import { TransportError } from './errors.ts';
import { longestPause } from './numbers.ts';
import { createCooldowns } from './cooldowns.ts';

/** What an answer says of further calls. */
export interface LimitSignals {
  /** Seconds before the same method is called again. */
  readonly backoff?: number;
  /** The API asked for more than is taken for meant. */
  readonly isCapped?: boolean;
  readonly quotaRemaining?: number;
  /** The message of an error named throttle_violation. */
  readonly violation?: string;
}

/** A call that is to be made. */
export interface LimitedCall {
  readonly endpoint: Pick<Endpoint, 'verb' | 'path'>;
  /** Who calls, in one word that is no secret: each token has a quota of its own. */
  readonly caller: string;
  readonly signal: AbortSignal;
}

export interface RateLimiter {
  /**
   * Makes a call as soon as it may be made, and once more when the connection of a GET was dropped. Throws `NoAnswer` of
   * the kind `paused` when it may not be made for longer.
   */
  readonly mind: <Answer>(
    errand: LimitedCall,
    call: () => Promise<Answer>,
    hear: (answer: Answer) => LimitSignals,
  ) => Promise<Answer>;
}

const second = 1000;
const day = longestPause * second;
/** The API drops who asks more than 30 times a second, and blocks them for a while. */
const perSecond = 10;
/** Added to each pause: the API counts from when it answered, in whole seconds. */
const margin = second;
/** Seconds of pause after a violation whose message names none; the API says “30 seconds to a few minutes”. */
const unnamed = 30;
const retry = { least: 100, most: 400 };

/** The method that a call counts for: `/me/…` are calls of `/users/{ids}/…`, whatever the ids. */
export function methodOf({ verb, path }: LimitedCall['endpoint']): string {
  return `${verb} ${path.replace(/^\/me\b/, '/users/{}').replace(/\{\w+\}/g, '{}')}`;
}

/** Makes the manners that all callers share. */
export function createRateLimiter(clock: Clock): RateLimiter {
  const pauses = createCooldowns(clock.now);
  let departures: readonly number[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  const check = ({ endpoint, caller }: LimitedCall) => {
    const pause = pauses.longest(caller, `${caller} ${methodOf(endpoint)}`);
    if (pause) throw new TransportError('paused', pause.detail, Math.ceil(pause.rest / second));
  };

  /** Milliseconds until one more call may leave. */
  const delay = () => {
    const moment = clock.now();
    departures = departures.filter((at) => at > moment - second);
    return departures.length < perSecond ? 0 : (departures[0] ?? 0) + second - moment;
  };

  const leave = async (errand: LimitedCall) => {
    for (let rest = delay(); rest > 0; rest = delay()) await clock.wait(rest, errand.signal);
    errand.signal.throwIfAborted();
    // What was said while this call waited counts as well.
    check(errand);
    pauses.begin(errand.caller);
    departures = [...departures, clock.now()];
  };

  const depart = (errand: LimitedCall) => {
    check(errand);
    const mine = turn.then(() => leave(errand));
    turn = mine.catch(() => undefined);
    return mine;
  };

  const note = ({ endpoint, caller }: LimitedCall, said: LimitSignals) => {
    const { backoff, isCapped = false, quotaRemaining, violation } = said;
    if (backoff !== undefined && backoff > 0) {
      const what = isCapped
        ? 'The API asked for a longer pause than it can mean; a day is kept.'
        : 'The API asked for a pause before this method is called again.';
      pauses.add(`${caller} ${methodOf(endpoint)}`, lengthOf(backoff), what);
    }
    if (violation !== undefined) {
      const what = 'The API shuts this token out because too much was asked of it.';
      pauses.add(caller, lengthOf(secondsIn(violation)), what);
    }
    if (quotaRemaining === 0) {
      const what =
        'The quota is used up. When it resets is not told: at most a day after its start.';
      pauses.add(caller, day - pauses.age(caller), what);
    }
  };

  return {
    mind: async (errand, call, hear) => {
      await depart(errand);
      const answer = await call().catch(async (error: unknown) => {
        if (errand.endpoint.verb !== 'GET' || !isDropped(error)) throw error;
        const { least, most } = retry;
        await clock.wait(least + clock.random() * (most - least), errand.signal);
        await depart(errand);
        return call();
      });
      note(errand, hear(answer));
      return answer;
    },
  };
}

function isDropped(error: unknown): boolean {
  return error instanceof TransportError && error.reason === 'reset';
}

/** Milliseconds of a pause; no pause is longer than a day, whatever is said. */
function lengthOf(seconds: number): number {
  return Math.min(seconds * second + margin, day);
}

function secondsIn(violation: string): number {
  return Number(/available in (\d+) second/.exec(violation)?.[1] ?? unnamed);
}
