// This file holds all of a sandbox that calls can change; a reset makes it anew.
import { Access } from './access.ts';
import { createTeam } from './team/team.ts';
import { createBackoff } from './throttle/backoff.ts';
import { createEdge } from './throttle/edge.ts';
import type { Clock } from './throttle/edge.ts';
import type { Limits } from './throttle/limits.ts';
import { createQuota } from './throttle/quota.ts';
import { createRepeats } from './throttle/repeats.ts';
import type { World } from './world/model.ts';

export type State = ReturnType<typeof createState>;

/** Opens the team as the world has it, with no request counted. */
export function createState(world: World, limits: Limits, clock: Clock) {
  const { now } = clock;
  return {
    limits,
    team: createTeam(world, now),
    access: new Access(world.slug, now),
    count: createQuota(now),
    backOff: createBackoff(limits.heavyCalls, now),
    repeats: createRepeats(limits.articlePause, now),
    admit: createEdge(limits.perSecond, clock),
  };
}
