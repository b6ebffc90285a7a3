// This file holds all of a sandbox that calls can change; a reset makes it anew.
import { Access } from './auth/access.ts';
import { isCrossSite } from './http/cross-site.ts';
import type { Team } from './store/team.ts';
import { createBackoffPolicy } from './throttle/backoff.ts';
import { createDuplicateCheck } from './throttle/duplicate-writes.ts';
import { createRateLimiter } from './throttle/edge.ts';
import type { Timer } from './throttle/edge.ts';
import { createQuotaCounter } from './throttle/quota.ts';
import type { RateLimits } from './throttle/rate-limits.ts';

export type State = ReturnType<typeof createState>;

/** A team with no request counted yet. */
export function createState(team: Team, limits: RateLimits, timer: Timer) {
  const { now } = timer;
  const ownRate = createRateLimiter(limits.perSecond, timer);
  const crossSiteRate = createRateLimiter(limits.perSecond, timer);
  return {
    limits,
    team,
    access: new Access(team.slug, now),
    countRequest: createQuotaCounter(now),
    backOff: createBackoffPolicy(limits.heavyCalls, now),
    duplicateWrites: createDuplicateCheck(limits.articlePause, now),
    /** A page of another site that asks too often shuts out the likes of it, not the explorer. */
    passesRateLimit: (request: Request) => (isCrossSite(request) ? crossSiteRate() : ownRate()),
  };
}
