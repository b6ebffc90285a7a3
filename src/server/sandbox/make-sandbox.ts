import { createSandbox } from '../../sandbox/handler.ts';
import type { Sandbox } from '../../sandbox/handler.ts';
import { noLimits, defaultLimits } from '../../sandbox/throttle/rate-limits.ts';
import { createWorld } from '../../sandbox/world/world.ts';
import type { SandboxChoice } from '../options.ts';
import { describeFailure } from '../process/failure.ts';

/** A sandbox over a team of its own; what is a bug of the sandbox is reported in one line. */
export function makeSandbox(
  { size, isThrottled, cors }: SandboxChoice,
  report: (line: string) => void,
): Sandbox {
  const world = createWorld({ now: Date.now() / 1000, ...(size !== undefined && { size }) });
  const limits = isThrottled ? defaultLimits : noLimits;
  return createSandbox({ world, limits, cors, onbug: (error) => report(describeFailure(error)) });
}
