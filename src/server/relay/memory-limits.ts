// This file keeps the limits of the API (docs/throttle) in the memory of one process.
import { longestBackoff } from '../../exchange/throttle.ts';
import { keepIn } from './bounded-map.ts';
import { createCooldowns } from './cooldowns.ts';
import type { SavedCooldowns } from './cooldowns.ts';
import type { LimitSignals, RateLimits, Turn } from './rate-limits.ts';

const second = 1000;
const day = longestBackoff * second;
/** Added to each pause: the API counts from when it responded, in whole seconds. */
const margin = second;
/** Seconds of pause after a violation whose message names none; the API says “30 seconds to a few minutes”. */
const unnamed = 30;
/** The API drops a client that asks more than 30 times a second, and blocks it for a while. */
const usualRate = 10;

export interface MemoryOptions {
  /** Milliseconds that never jump. */
  readonly now: () => number;
  /** Calls that may leave within any second. */
  readonly perSecond?: number;
  /** Whether all callers share that rate; otherwise each has it. */
  readonly isShared?: boolean;
  /** Callers, and methods of theirs, that are remembered at most. */
  readonly most?: number;
  /** What an earlier process remembered, in the milliseconds of `now`. */
  readonly saved?: SavedCooldowns | undefined;
}

export interface MemoryLimits extends RateLimits {
  readonly take: (caller: string, method: string) => Turn;
  readonly note: (caller: string, method: string, signals: LimitSignals) => void;
  readonly save: () => SavedCooldowns;
}

/** Makes the memory; by default there is one rate for all, and room for the tokens and methods of one person. */
export function createMemoryLimits({
  now,
  perSecond = usualRate,
  isShared = true,
  most = 1000,
  saved,
}: MemoryOptions): MemoryLimits {
  const cooldowns = createCooldowns({ now, most, saved });
  const departures = new Map<string, readonly number[]>();
  const laneOf = (caller: string) => (isShared ? '' : caller);
  const pauseOf = (caller: string, method: string) =>
    cooldowns.longest(caller, `${caller} ${method}`);

  return {
    laneOf,
    pauseOf,
    take: (caller, method) => {
      const pause = pauseOf(caller, method);
      if (pause) return { kind: 'paused', pause };
      const lane = laneOf(caller);
      const moment = now();
      const recent = (departures.get(lane) ?? []).filter((at) => at > moment - second);
      const [first = moment] = recent;
      if (recent.length >= perSecond)
        return { kind: 'wait', milliseconds: first + second - moment };
      cooldowns.begin(caller);
      keepIn(departures, lane, [...recent, moment], most);
      return { kind: 'go' };
    },
    note: (caller, method, { backoff, isCapped = false, quotaRemaining, violation }) => {
      if (backoff !== undefined && backoff > 0)
        cooldowns.add(`${caller} ${method}`, lengthOf(backoff), isCapped ? 'capped' : 'backoff');
      if (violation !== undefined)
        cooldowns.add(caller, lengthOf(secondsIn(violation)), 'violation');
      if (quotaRemaining === 0) cooldowns.add(caller, day - cooldowns.age(caller), 'quota');
    },
    save: cooldowns.save,
  };
}

/** Milliseconds of a pause; no pause is longer than a day, whatever the API asks for. */
function lengthOf(seconds: number): number {
  return Math.min(seconds * second + margin, day);
}

function secondsIn(violation: string): number {
  return Number(/available in (\d+) second/.exec(violation)?.[1] ?? unnamed);
}
