// This file starts a built server of its own and looks at it from outside.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Served {
  readonly origin: string;
  /** Milliseconds from the start of the process until it said its address. */
  readonly started: number;
  /** Resident memory in MB; not a number where the system does not tell. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts the server that was built into `dist` and waits until it listens on a free port; nothing is throttled. */
export async function startServerProcess(
  dist: string,
  options: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const start = performance.now();
  const args = [join(dist, 'server/main.js'), '--port', '0', '--no-throttle', ...options];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const origin = /http:\/\/[\d.:]+/.exec(line.toString())?.[0];
  if (origin === undefined)
    throw new Error(`The server said “${line.toString()}”, an address was expected.`);
  return {
    origin,
    started: performance.now() - start,
    memory: () => residentMegabytes(child.pid),
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

function residentMegabytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1000;
  } catch {
    return Number.NaN;
  }
}
