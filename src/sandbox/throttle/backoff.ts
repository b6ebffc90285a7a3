import type { Endpoint } from '../../catalog/endpoint.ts';
import { ApiError } from '../http/api-error.ts';
import { throttledMethodOf } from '../http/routing.ts';

/** Invented: which methods are heavy, and from which call on, is not public. The pause is the one seen most, in seconds. */
const heavy = new Set([
  ...['search', 'advanced-search', 'excerpt-search', 'similar', 'related-questions'],
  ...['questions-timeline', 'timeline-on-users'],
]);
const pause = 10;
const minute = 60;

/** Asks clients of heavy methods for a pause, and refuses those who do not keep to it (docs/throttle). */
export function createBackoffPolicy(heavyCalls: number, now: () => number) {
  /** The calls of the last minute, and the moment before which there may be none. */
  const records = new Map<string, { readonly calls: readonly number[]; readonly until: number }>();

  /** Notes a call; gives the seconds to wait before the next, if any. */
  return (token: string, endpoint: Endpoint): number | undefined => {
    const method = throttledMethodOf(endpoint);
    if (heavyCalls === Infinity || !heavy.has(method)) return undefined;
    const key = `${token} ${method}`;
    const moment = now();
    const { calls, until } = records.get(key) ?? { calls: [], until: -Infinity };
    if (moment < until) {
      throw new ApiError(502, 'throttle_violation', 'Violation of backoff parameter');
    }
    const recent = [...calls.filter((call) => call > moment - minute), moment];
    const isMuch = recent.length >= heavyCalls;
    // Who was asked for a pause starts anew after it.
    records.set(key, isMuch ? { calls: [], until: moment + pause } : { calls: recent, until });
    return isMuch ? pause : undefined;
  };
}
