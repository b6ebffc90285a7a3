import { throttleViolation } from '../auth/tokens.ts';
import { defaultLimits } from './rate-limits.ts';

export interface QuotaCount {
  readonly max: number;
  readonly remaining: number;
}

interface UsageBucket {
  used: number;
  ends: number;
}

const day = 86_400;

/** Makes the counter (docs/throttle): a token has a bucket of its own, all calls without one share another. */
export function createQuotaCounter(now: () => number) {
  const buckets = new Map<string, UsageBucket>();

  /** Counts one request of at most `max`. A day lasts 24 hours from its first request. */
  return (token: string, max: number): QuotaCount => {
    const moment = now();
    const bucket = current(buckets.get(token), moment);
    buckets.set(token, bucket);
    if (bucket.used >= max) throw throttleViolation(bucket.ends - moment);
    bucket.used++;
    return max === Infinity ? endless(bucket) : { max, remaining: max - bucket.used };
  };
}

/** A client may keep the numbers in 32 bits, so one without a quota is told the usual one, over and over. */
function endless({ used }: UsageBucket): QuotaCount {
  const max = defaultLimits.quota;
  return { max, remaining: max - 1 - ((used - 1) % max) };
}

function current(bucket: UsageBucket | undefined, moment: number): UsageBucket {
  return bucket && moment < bucket.ends ? bucket : { used: 0, ends: moment + day };
}
