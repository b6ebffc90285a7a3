import { createSandbox } from '../../../src/sandbox/handler.ts';
import { noLimits } from '../../../src/sandbox/throttle/rate-limits.ts';
import { createWorld } from '../../../src/sandbox/world/world.ts';
import { startUpstream, testCaPath } from '../../support/fakes/fake-upstream.ts';
import type { FakeUpstream } from '../../support/fakes/fake-upstream.ts';

export { testCaPath };

const tokenHeader = 'x-api-access-token';

/** The API of the demo team, which also takes a token that is secret; the second call of a heavy method is asked to wait. */
export function startDemoTeam(secret: string): Promise<FakeUpstream> {
  const world = createWorld({ now: Date.now() / 1000 });
  const limits = { ...noLimits, quota: 10_000, heavyCalls: 1 };
  const sandbox = createSandbox({ world, limits });
  return startUpstream((request) => {
    if (request.headers.get(tokenHeader) !== secret) return sandbox(request);
    const headers = new Headers(request.headers);
    headers.set(tokenHeader, 'sandbox-pat');
    return sandbox(new Request(request, { headers }));
  });
}
