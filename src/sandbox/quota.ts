// This file counts the requests of a day (docs/throttle).
import { ApiError } from './api-error.ts';

export interface Quota {
  readonly max: number;
  readonly remaining: number;
}

interface Bucket {
  used: number;
  ends: number;
}

const day = 86_400;

/** Makes the counter: a token has a bucket of its own, all calls without one share another. */
export function createQuota(max: number, now: () => number) {
  const buckets = new Map<string, Bucket>();

  /** Counts one request. A day lasts 24 hours from its first request. */
  return (token = ''): Quota => {
    const moment = now();
    const bucket = current(buckets.get(token), moment);
    buckets.set(token, bucket);
    if (bucket.used >= max) throw spent(bucket.ends - moment);
    bucket.used++;
    return { max, remaining: max - bucket.used };
  };
}

function current(bucket: Bucket | undefined, moment: number): Bucket {
  return bucket && moment < bucket.ends ? bucket : { used: 0, ends: moment + day };
}

function spent(seconds: number) {
  const message = `too many requests from this IP, more requests available in ${Math.ceil(seconds)} seconds`;
  return new ApiError(502, 'throttle_violation', message);
}
