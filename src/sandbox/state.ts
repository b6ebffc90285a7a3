// This file holds all of a sandbox that calls can change; a reset makes it anew.
import { TokenAccess } from './auth/access.ts';
import { isCrossSite } from './http/cross-site.ts';
import type { Team } from './store/team.ts';
import { createBackoffPolicy } from './throttle/backoff.ts';
import { createDuplicateCheck } from './throttle/duplicate-writes.ts';
import { createEdgeLimiter } from './throttle/edge.ts';
import type { RateTimer } from './throttle/edge.ts';
import { createQuotaCounter } from './throttle/quota.ts';
import type { RateLimits } from './throttle/rate-limits.ts';

export type SandboxState = ReturnType<typeof createSandboxState>;

/** A team with no request counted yet. */
export function createSandboxState(team: Team, limits: RateLimits, timer: RateTimer) {
  const { now } = timer;
  const ownRate = createEdgeLimiter(limits.perSecond, timer);
  const crossSiteRate = createEdgeLimiter(limits.perSecond, timer);
  return {
    limits,
    team,
    access: new TokenAccess(team.slug, now),
    countRequest: createQuotaCounter(now),
    backOff: createBackoffPolicy(limits.heavyCalls, now),
    duplicateWrites: createDuplicateCheck(limits.articlePause, now),
    /** A page of another site that asks too often shuts out the likes of it, not the explorer. */
    passesRateLimit: (request: Request) => (isCrossSite(request) ? crossSiteRate() : ownRate()),
  };
}
