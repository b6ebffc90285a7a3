import { teamTarget } from '../request/target.ts';
import { corsModes } from '../sandbox/http/cors.ts';
import type { Cors } from '../sandbox/http/cors.ts';
import { invocation } from './process/invocation.ts';
import { checkCors, checkHost, checkPort, checkWorld, readArguments } from './read-arguments.ts';
import type { Arguments, OptionTable } from './read-arguments.ts';

/** Where to listen. */
export interface ListenOptions {
  readonly port: number;
  readonly host: string;
}

export interface ServeOptions extends ListenOptions {
  readonly open: boolean;
  readonly sandbox: SandboxChoice;
  readonly relay: RelayChoice;
}

/** How the sandbox is set up. */
export interface SandboxChoice {
  /** Questions; undefined for the demo team as it was written. */
  readonly size: number | undefined;
  readonly isThrottled: boolean;
  readonly cors: Cors;
}

/** What the relay may do. */
export interface RelayChoice {
  /** The origin of the API. */
  readonly upstream: string;
  readonly allowsWrites: boolean;
  /** Whether to print a line for each call. */
  readonly isVerbose: boolean;
}

export type ServeCommand =
  | { readonly kind: 'serve'; readonly options: ServeOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'mistake'; readonly message: string };

export const serveHelp = `Usage: ${invocation.serve} [options]

Serves the explorer, with its sandbox and the relay to your team, to this
computer only.

  --port <number>    port to listen on (2323; 0 picks a free port)
  --host <address>   127.0.0.1, localhost or ::1 (127.0.0.1)
  --open             open the page in the browser
  --world <number>   number of questions in the sandbox, up to 100000
  --no-throttle      turn off the sandbox's rate limits
  --cors <mode>      what other sites may request from the sandbox: observed
                     (as from the real API), open or none (observed)
  --upstream <url>   origin of your team's API
                     (https://api.stackoverflowteams.com)
  --allow-writes     allow calls that change your team; the page asks before
                     each
  --verbose          print a line for each call to your team, without secrets
  --version          print the version
  --help             print this text

The sandbox is the API of the team "demo", for any program:

  curl --compressed --header 'X-API-Access-Token: sandbox-pat' \\
    'http://127.0.0.1:2323/2.3/questions?team=demo'
  curl -X POST http://127.0.0.1:2323/sandbox/reset   undo all writes
`;

const table: OptionTable = {
  port: checkPort,
  host: checkHost,
  open: undefined,
  world: checkWorld,
  'no-throttle': undefined,
  cors: checkCors,
  upstream: checkUpstream,
  'allow-writes': undefined,
  verbose: undefined,
  help: undefined,
  version: undefined,
};

/** As they are written, for whoever lists them. */
export const serveOptionNames: readonly string[] = Object.keys(table).map((name) => `--${name}`);

/** Reads the command line; never throws for a mistake. */
export function readCommand(args: readonly string[]): ServeCommand {
  const given = readArguments(args, table);
  if ('mistake' in given) return { kind: 'mistake', message: given.mistake };
  if (given.has('help')) return { kind: 'help' };
  if (given.has('version')) return { kind: 'version' };
  const relay = {
    upstream: given.valueOf('upstream') ?? teamTarget.origin,
    allowsWrites: given.has('allow-writes'),
    isVerbose: given.has('verbose'),
  };
  const sandbox = sandboxChoiceOf(given);
  const options = { ...listenOptionsOf(given), open: given.has('open'), sandbox, relay };
  return { kind: 'serve', options };
}

/** Where to listen, as arguments that were checked say. */
export function listenOptionsOf({ valueOf }: Arguments): ListenOptions {
  return { port: Number(valueOf('port') ?? 2323), host: valueOf('host') ?? '127.0.0.1' };
}

/** How the sandbox is set up, as arguments that were checked say. */
export function sandboxChoiceOf({ has, valueOf }: Arguments): SandboxChoice {
  const size = valueOf('world');
  return {
    size: size === undefined ? undefined : Number(size),
    isThrottled: !has('no-throttle'),
    cors: corsModes.find((mode) => mode === valueOf('cors')) ?? 'observed',
  };
}

/** Says what is wrong with the origin of an API, or nothing: a token is sent there, so it has to be https. */
export function checkUpstream(value = ''): string | undefined {
  const isOrigin = URL.canParse(value) && new URL(value).origin === value;
  if (isOrigin && value.startsWith('https://')) return undefined;
  // What stands before the @ is a password, or a token.
  const shown = value.replace(/^.*@/s, '…@');
  return `Bad upstream "${shown}": expected https:// and a lower-case host, with nothing after it. Try --upstream ${teamTarget.origin}.`;
}
