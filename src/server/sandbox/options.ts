// This file reads the command line of the sandbox that is served alone.
import { listenOptionsOf, sandboxChoiceOf } from '../options.ts';
import type { ListenOptions, SandboxChoice } from '../options.ts';
import { invocation } from '../process/invocation.ts';
import { checkCors, checkHost, checkPort, checkWorld, readArguments } from '../read-arguments.ts';
import type { OptionTable } from '../read-arguments.ts';

export interface SandboxOptions extends ListenOptions {
  readonly sandbox: SandboxChoice;
  /** Whether what is printed is read by a program. */
  readonly json: boolean;
}

export type SandboxCommand =
  | { readonly kind: 'serve'; readonly options: SandboxOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string };

export const sandboxHelp = `Usage: ${invocation.sandbox} [options]

Serves the sandbox alone, to this computer only: API v2.3 of the team "demo",
for the tests of other programs. The origin is printed once it listens.

  --port <number>    port to listen on (2323; 0 picks a free port)
  --host <address>   127.0.0.1, localhost or ::1 (127.0.0.1)
  --world <number>   number of questions, up to 100000
  --no-throttle      turn off the rate limits
  --cors <mode>      what pages may request: observed (as from the real API),
                     open or none (observed)
  --json             print origin, baseUrl, team and token as JSON, in one line
  --help             print this text
`;

const table: OptionTable = {
  port: checkPort,
  host: checkHost,
  world: checkWorld,
  'no-throttle': undefined,
  cors: checkCors,
  json: undefined,
  help: undefined,
};

/** As they are written, for whoever lists them. */
export const sandboxOptionNames: readonly string[] = Object.keys(table).map((name) => `--${name}`);

/** Reads the command line; never throws for a mistake. */
export function readSandboxCommand(args: readonly string[]): SandboxCommand {
  const given = readArguments(args, table);
  if ('mistake' in given) return { kind: 'mistake', message: given.mistake };
  if (given.has('help')) return { kind: 'help' };
  const options = {
    ...listenOptionsOf(given),
    sandbox: sandboxChoiceOf(given),
    json: given.has('json'),
  };
  return { kind: 'serve', options };
}
