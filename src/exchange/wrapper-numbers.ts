// This file reads the numbers of a wrapper, and names the implausible ones.
import type { Summary } from './outcome.ts';
import { longestBackoff } from './throttle.ts';

type WrapperNumbers = Omit<Summary, 'items' | 'hasMore'>;

/** Reads the numbers; what is not such a number counts as missing, and `odd` says so. */
export function readWrapperNumbers(wrapper: Readonly<Record<string, unknown>>): WrapperNumbers {
  const odd: string[] = [];
  const count = (name: string): number | undefined => {
    const value = wrapper[name];
    if (value === undefined || isCount(value)) return value;
    odd.push(`${name} ${show(value)} ignored: not a whole number from 0`);
    return undefined;
  };
  const backoff = readBackoff(wrapper.backoff);
  if (backoff.odd !== undefined) odd.push(backoff.odd);
  return {
    total: count('total'),
    backoff: backoff.seconds,
    quotaRemaining: count('quota_remaining'),
    quotaMax: count('quota_max'),
    ...(odd.length > 0 && { odd }),
  };
}

interface Backoff {
  /** Whole seconds to wait. */
  readonly seconds: number | undefined;
  /** What is made of an implausible value. */
  readonly odd?: string;
}

/** Reads a backoff as it is received: whole seconds, at most a day. */
export function readBackoff(value: unknown): Backoff {
  if (value === undefined) return { seconds: undefined };
  if (typeof value !== 'number' || Number.isNaN(value)) {
    return { seconds: undefined, odd: `backoff ${show(value)} ignored: not a number` };
  }
  if (value < 0) return { seconds: undefined, odd: `backoff ${value} ignored: below 0` };
  if (value > longestBackoff) {
    return {
      seconds: longestBackoff,
      odd: `backoff ${value} capped at ${longestBackoff} s, a day`,
    };
  }
  return { seconds: Math.ceil(value) };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** Of anything but a number only the type is named: it can be any text. */
function show(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return value === null ? 'null' : `(a ${Array.isArray(value) ? 'list' : typeof value})`;
}
