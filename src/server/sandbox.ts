import { createSandbox, type Sandbox } from '../sandbox/handler.ts';
import { createWorld } from '../sandbox/world/world.ts';
import { describeFailure } from './failure.ts';

/** A sandbox over a demo team of its own; what is a bug of the sandbox is reported in one line. */
export function startSandbox(report: (line: string) => void): Sandbox {
  const world = createWorld({ now: Date.now() / 1000 });
  return createSandbox({ world, onbug: (error) => report(describeFailure(error)) });
}
