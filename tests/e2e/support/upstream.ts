import { createSandbox } from '../../../src/sandbox/handler.ts';
import { noLimits } from '../../../src/sandbox/throttle/rate-limits.ts';
import { createWorld } from '../../../src/sandbox/world/world.ts';
import { startUpstream, testCaPath } from '../../support/fakes/fake-upstream.ts';
import type { FakeUpstream } from '../../support/fakes/fake-upstream.ts';

export { testCaPath };

/** The API of the demo team; the second call of a heavy method is asked to wait. */
export function startDemoTeam(): Promise<FakeUpstream> {
  const world = createWorld({ now: Date.now() / 1000 });
  const limits = { ...noLimits, quota: 10_000, heavyCalls: 1 };
  return startUpstream(createSandbox({ world, limits }));
}
