import { parseArgs } from 'node:util';
import { teamTarget } from '../request/target.ts';
import type { Cors } from '../sandbox/http/cors.ts';

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
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

export const serveHelp = `Usage: npm start -- [options]

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

  curl --compressed --header 'X-API-Access-Token: sandbox-pat' \
    'http://127.0.0.1:2323/2.3/questions?team=demo'
  curl -X POST http://127.0.0.1:2323/sandbox/reset   undo all writes
`;

/** Name of a host → the address to listen on. */
export const loopbackHosts: ReadonlyMap<string, string> = new Map([
  ['127.0.0.1', '127.0.0.1'],
  // An address rather than the name: the hosts file, which others may write, decides what the name means.
  ['localhost', '127.0.0.1'],
  ['::1', '::1'],
]);

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  open: { type: 'boolean' },
  world: { type: 'string' },
  'no-throttle': { type: 'boolean' },
  cors: { type: 'string' },
  upstream: { type: 'string' },
  'allow-writes': { type: 'boolean' },
  verbose: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

/** As they are written, for whoever lists them. */
export const serveOptionNames: readonly string[] = Object.keys(options).map((name) => `--${name}`);

/** Reads the command line; never throws for a mistake. */
export function readCommand(args: readonly string[]): ServeCommand {
  const { values, tokens } = parse(args);
  const mistake = tokens.map(findMistake).find((message) => message !== undefined);
  if (mistake !== undefined) return { kind: 'mistake', message: mistake };
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const port = typeof values.port === 'string' ? Number(values.port) : 2323;
  const host = typeof values.host === 'string' ? values.host : '127.0.0.1';
  const sandbox = {
    size: typeof values.world === 'string' ? Number(values.world) : undefined,
    isThrottled: values['no-throttle'] !== true,
    cors: corsModes.find((mode) => mode === values.cors) ?? 'observed',
  };
  const relay = {
    upstream: typeof values.upstream === 'string' ? values.upstream : teamTarget.origin,
    allowsWrites: values['allow-writes'] === true,
    isVerbose: values.verbose === true,
  };
  return { kind: 'serve', options: { port, host, open: values.open === true, sandbox, relay } };
}

/** Not strict: node's own messages would neither say what was expected nor what to do. */
const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, strict: false, tokens: true });

function findMistake(token: ReturnType<typeof parse>['tokens'][number]): string | undefined {
  if (token.kind === 'option-terminator') return undefined;
  if (token.kind === 'positional') return unknown(token.value);
  if (!Object.hasOwn(options, token.name)) return unknown(token.rawName);
  const check = checks[token.name];
  if (check) return check(token.value);
  if (token.value === undefined) return undefined;
  return `${token.rawName} got the value "${token.value}" but takes none: remove it.`;
}

function unknown(text: string): string {
  const known = serveOptionNames;
  return `Unknown option "${text}": expected ${known.slice(0, -1).join(', ')} or ${known.at(-1) ?? ''}. Try --help.`;
}

type Check = (value?: string) => string | undefined;

/** The options that take a value. */
const checks: Readonly<Record<string, Check>> = {
  port: checkPort,
  host: checkHost,
  world: checkWorld,
  cors: checkCors,
  upstream: checkUpstream,
};

function checkPort(value = ''): string | undefined {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return undefined;
  return `Bad port "${value}": expected a whole number from 0 to 65535. Try --port 2323, or --port 0 for any free one.`;
}

function checkHost(value = ''): string | undefined {
  if (loopbackHosts.has(value)) return undefined;
  return `Bad host "${value}": expected 127.0.0.1, localhost or ::1, because the explorer serves this computer only. Try --host 127.0.0.1.`;
}

/** What the sandbox is fast enough for, and what a computer has the memory for. */
const largestWorld = 100_000;

function checkWorld(value = ''): string | undefined {
  if (/^\d{1,6}$/.test(value) && Number(value) >= 1 && Number(value) <= largestWorld)
    return undefined;
  return `Bad world "${value}": expected the number of questions, from 1 to ${largestWorld}. Try --world 10000.`;
}

const corsModes = ['observed', 'open', 'none'] as const satisfies readonly Cors[];

function checkCors(value = ''): string | undefined {
  if (corsModes.some((mode) => mode === value)) return undefined;
  return `Bad cors "${value}": expected ${corsModes.join(', ')}. Try --cors open.`;
}

/** Says what is wrong with the origin of an API, or nothing: a token is sent there, so it has to be https. */
export function checkUpstream(value = ''): string | undefined {
  const isOrigin = URL.canParse(value) && new URL(value).origin === value;
  if (isOrigin && value.startsWith('https://')) return undefined;
  // What stands before the @ is a password, or a token.
  const shown = value.replace(/^.*@/s, '…@');
  return `Bad upstream "${shown}": expected https:// and a lower-case host, with nothing after it. Try --upstream ${teamTarget.origin}.`;
}
