/** How much the sandbox lets a client ask (docs/throttle). */
export interface RateLimits {
  /** Requests of a token in a day; without end if infinite. */
  readonly quota: number;
  /** Requests of all clients together in a second; beyond it the edge responds, not the API. */
  readonly perSecond: number;
  /** Calls of a heavy method in a minute, the last of which gets a `backoff`. */
  readonly heavyCalls: number;
  /** Seconds between two articles. */
  readonly articlePause: number;
}

export const defaultLimits: RateLimits = {
  quota: 10_000,
  perSecond: 30,
  heavyCalls: 10,
  articlePause: 60,
};

/** For programs that are tested against the sandbox, not for their manners. */
export const noLimits: RateLimits = {
  quota: Infinity,
  perSecond: Infinity,
  heavyCalls: Infinity,
  articlePause: 0,
};
