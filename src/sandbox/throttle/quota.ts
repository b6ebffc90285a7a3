import { throttleViolation } from '../auth/tokens.ts';
import { defaultLimits } from './rate-limits.ts';

export interface QuotaCount {
  readonly max: number;
  readonly remaining: number;
}

const day = 86_400;

/** Makes the counter (docs/throttle): a token has a bucket of its own, all calls without one share another. */
export function createQuotaCounter(now: () => number) {
  const buckets = new Map<string, { used: number; readonly ends: number }>();

  /** Counts one request of at most `max`. A day lasts 24 hours from its first request. */
  return (token: string, max: number): QuotaCount => {
    const moment = now();
    const known = buckets.get(token);
    const bucket = known && moment < known.ends ? known : { used: 0, ends: moment + day };
    buckets.set(token, bucket);
    if (bucket.used >= max) throw throttleViolation(bucket.ends - moment);
    bucket.used++;
    // A client may keep the numbers in 32 bits, so one without a quota is told the usual one, over and over.
    const told = max === Infinity ? defaultLimits.quota : max;
    return { max: told, remaining: told - 1 - ((bucket.used - 1) % told) };
  };
}
