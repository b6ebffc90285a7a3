// This file holds all of a sandbox that calls can change; a reset makes it anew.
import { Access } from './auth/access.ts';
import { isCrossSite } from './http/cross-site.ts';
import type { Team } from './store/team.ts';
import { createBackoff } from './throttle/backoff.ts';
import { createEdge } from './throttle/edge.ts';
import type { Clock } from './throttle/edge.ts';
import type { Limits } from './throttle/rate-limits.ts';
import { createQuota } from './throttle/quota.ts';
import { createRepeats } from './throttle/duplicate-writes.ts';

export type State = ReturnType<typeof createState>;

/** A team with no request counted yet. */
export function createState(team: Team, limits: Limits, clock: Clock) {
  const { now } = clock;
  const admit = createEdge(limits.perSecond, clock);
  const admitForeign = createEdge(limits.perSecond, clock);
  return {
    limits,
    team,
    access: new Access(team.slug, now),
    count: createQuota(now),
    backOff: createBackoff(limits.heavyCalls, now),
    repeats: createRepeats(limits.articlePause, now),
    /** A page of another site that asks too often shuts out the likes of it, not the explorer. */
    admit: (request: Request) => (isCrossSite(request) ? admitForeign() : admit()),
  };
}
