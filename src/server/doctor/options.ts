// This file reads the command line of the doctor.
import { parseArgs } from 'node:util';
import { demoAccess, pathStyle, queryStyle, teamTarget } from '../../request/target.ts';
import type { AddressStyle } from '../../request/target.ts';
import { invocation } from '../process/invocation.ts';

export interface DoctorOptions {
  readonly team: string;
  readonly style: AddressStyle;
  readonly origin: string;
  /** The token of the sandbox to examine, where it is not a token of a real team. */
  readonly sandbox: string | undefined;
  readonly write: boolean;
  readonly output: 'text' | 'json' | 'report';
  readonly showTeam: boolean;
}

export type DoctorCommand =
  | { readonly kind: 'examine'; readonly options: DoctorOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string };

export const doctorHelp = `Usage: ${invocation.doctor} --team <slug> [options]

Finds out why a personal access token does not work. The token is read from the
variable SO_TEAMS_PAT, or from a hidden prompt. Each call is printed before it
is sent; the token never is.

  --team <slug>         the team, as in https://stackoverflowteams.com/c/<slug>
  --style <name>        how the token is sent: query or path (query)
  --write               also try a write, as a preview that stores nothing
  --upstream <origin>   a host other than ${teamTarget.origin}
  --sandbox <token>     examine a token of the sandbox, such as sandbox-expired
  --json                print the result as JSON; calls are printed to stderr
  --report              print a report for a support ticket, in Markdown
  --show-team           include the slug in the JSON or the report
  --help                print this text

Exit code: 0 it works, 1 the token or the team is at fault, 2 a command line
error, 3 it works with a warning, 4 the API could not be reached or is in
trouble, 130 stopped by Ctrl-C.
`;

const options = {
  team: { type: 'string' },
  style: { type: 'string' },
  upstream: { type: 'string' },
  sandbox: { type: 'string' },
  write: { type: 'boolean' },
  json: { type: 'boolean' },
  report: { type: 'boolean' },
  'show-team': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** As they are written, for whoever lists them. */
export const doctorOptionNames: readonly string[] = Object.keys(options).map((name) => `--${name}`);

const styles: readonly AddressStyle[] = [queryStyle, pathStyle];

/** Reads the command line. No argument is repeated in a message, because it could be a token. */
export function readDoctorCommand(args: readonly string[]): DoctorCommand {
  const { values, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  if (values.help === true) return { kind: 'help' };
  const texts = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  );
  const mistake = tokens.map(findMistake).find((one) => one !== undefined) ?? findClash(values);
  if (mistake !== undefined) return { kind: 'mistake', message: mistake };
  const sandbox = values.sandbox === undefined ? undefined : texts.sandbox;
  return {
    kind: 'examine',
    options: {
      team: texts.team ?? (sandbox === undefined ? '' : demoAccess.team),
      style: styles.find(({ id }) => id === texts.style) ?? queryStyle,
      origin: texts.upstream ?? teamTarget.origin,
      sandbox,
      write: values.write === true,
      output: values.json === true ? 'json' : values.report === true ? 'report' : 'text',
      showTeam: values['show-team'] === true,
    },
  };
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

function findMistake(token: Token): string | undefined {
  if (token.kind === 'option-terminator') return undefined;
  if (token.kind === 'positional' || !Object.hasOwn(options, token.name)) {
    return `Unknown argument: expected ${doctorOptionNames.join(', ')}. Do not pass a token here, set SO_TEAMS_PAT. Try --help.`;
  }
  const { value, name } = token;
  const check = checks[name];
  if (check) return check(value ?? '');
  return value === undefined ? undefined : `--${name} takes no value: remove it.`;
}

const checks: Readonly<Record<string, (value: string) => string | undefined>> = {
  team: (value) => (value === '' ? 'Bad team: expected its slug. Try --team my-team.' : undefined),
  style: (value) =>
    styles.some(({ id }) => id === value)
      ? undefined
      : 'Bad style: expected query or path. Try --style path.',
  upstream: checkUpstream,
  sandbox: (value) =>
    /^sandbox-[a-z-]+$/.test(value)
      ? undefined
      : 'Bad sandbox token: expected one that begins with sandbox-. Try --sandbox sandbox-expired.',
};

/** The token is sent there, so that only this computer may be called without TLS. */
function checkUpstream(value: string): string | undefined {
  const message =
    'Bad upstream: expected an origin with https and no path. Try --upstream https://api.example.com.';
  if (!URL.canParse(value)) return message;
  const { origin, protocol, hostname } = new URL(value);
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback);
  return isSafe && origin === value ? undefined : message;
}

function findClash(values: Readonly<Record<string, unknown>>): string | undefined {
  if (values.json === true && values.report === true)
    return '--json and --report exclude each other: remove one.';
  if (values.sandbox !== undefined && values.upstream !== undefined)
    return '--sandbox and --upstream exclude each other: remove one.';
  return undefined;
}
