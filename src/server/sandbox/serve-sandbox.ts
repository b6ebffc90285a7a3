// This file is `sandbox`: it serves the API of the demo team, and nothing else.
import { demoAccess } from '../../request/target.ts';
import { createApp } from '../http/app.ts';
import { fail } from '../process/fail.ts';
import { limitHeapGrowth } from '../process/heap.ts';
import { start } from '../start.ts';
import { makeSandbox } from './make-sandbox.ts';
import { readSandboxCommand, sandboxHelp } from './options.ts';
import type { SandboxOptions } from './options.ts';

/** Reads the arguments and serves until the process is told to stop. */
export async function runSandbox(args: readonly string[]): Promise<void> {
  const command = readSandboxCommand(args);
  if (command.kind === 'mistake') fail(command.message, 2);
  else if (command.kind === 'help') process.stdout.write(sandboxHelp);
  else await serve(command.options);
}

async function serve(options: SandboxOptions): Promise<void> {
  const report = console.error;
  const app = createApp({ sandbox: makeSandbox(options.sandbox, report), report });
  const origin = await start(app, options);
  if (origin === undefined) return;
  if (options.json)
    console.log(JSON.stringify({ origin, baseUrl: `${origin}/2.3`, ...demoAccess }));
  else {
    console.log(origin);
    const { team, token } = demoAccess;
    console.error(`The API is at ${origin}/2.3: team ${team}, token ${token}. Ctrl-C stops it.`);
  }
  setImmediate(limitHeapGrowth);
}
