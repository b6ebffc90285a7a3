// This file starts a built server of its own and looks at it from outside.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Served {
  readonly origin: string;
  readonly pid: number;
  /** Milliseconds from the start of the process until it said its address. */
  readonly started: number;
  /** Resident memory in MB; not a number where the system does not tell. */
  readonly memory: () => number;
  /** What the process says that it holds, after a pause for what is about to be closed; only hasty.ts tells. */
  readonly figures: () => Promise<ProcessFigures>;
  readonly stop: () => Promise<void>;
}

/** MB, and counts of open files and of what keeps the process busy. */
interface ProcessFigures {
  readonly heap: number;
  readonly resident: number;
  readonly files: number;
  readonly resources: number;
}

/** Connections that nobody uses are closed by then. Milliseconds. */
const pause = 8000;

/** Starts the server that was built into `dist` and waits until it listens on a free port; nothing is throttled. */
export async function startServerProcess(
  dist: string,
  options: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const args = [join(dist, 'server/main.js'), '--port', '0', '--no-throttle', ...options];
  return startProcess(args, environment);
}

/** Starts a program of node and waits until it prints the origin at which it listens. */
export async function startProcess(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, ...environment },
  });
  const [line] = (await Promise.race([
    once(child.stdout ?? child, 'data'),
    once(child, 'exit'),
  ])) as [unknown];
  const origin = /https?:\/\/[\d.:]+/.exec(String(line))?.[0];
  if (origin === undefined)
    throw new Error(`The server said “${String(line)}”, an address was expected.`);
  return {
    origin,
    pid: child.pid ?? 0,
    started: performance.now() - start,
    memory: () => residentMegabytes(child.pid),
    figures: async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
      child.send('figures');
      const [figures] = (await once(child, 'message')) as [ProcessFigures];
      return figures;
    },
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** Seconds that a process has had a processor; not a number where the system does not tell. */
export function processorSeconds(pid: number): number {
  try {
    // After the name, which may have blanks and parentheses; in hundredths of a second (proc_pid_stat(5)).
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?!.*\))/s);
    const [user, system] = fields.split(' ').slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return Number.NaN;
  }
}

/** Resident memory of a process in MB; not a number where the system does not tell. */
export function residentMegabytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1000;
  } catch {
    return Number.NaN;
  }
}
