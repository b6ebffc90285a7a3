// This file reads the arguments of a command that serves something: what each option takes, and what is wrong with it.
import { parseArgs } from 'node:util';
import { corsModes } from '../sandbox/http/cors.ts';
import { largestWorld } from '../sandbox/world/size.ts';

/** Says what is wrong with the value of an option; undefined where nothing is. */
export type Check = (value?: string) => string | undefined;

/** Name of an option → the check of its value, or undefined for one that takes none. */
export type OptionTable = Readonly<Record<string, Check | undefined>>;

export interface Arguments {
  /** Whether an option is there that takes no value. */
  readonly has: (name: string) => boolean;
  /** The value of an option that takes one; undefined where it is left out. */
  readonly valueOf: (name: string) => string | undefined;
}

/** Reads arguments; never throws for a mistake. */
export function readArguments(
  args: readonly string[],
  table: OptionTable,
): Arguments | { readonly mistake: string } {
  const { values, tokens } = parse(args, table);
  const mistake = tokens
    .map((token) => findMistake(token, table))
    .find((message) => message !== undefined);
  if (mistake !== undefined) return { mistake };
  return {
    has: (name) => values[name] === true,
    valueOf: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
  };
}

/** Not strict: node's own messages would neither say what was expected nor what to do. */
function parse(args: readonly string[], table: OptionTable) {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, check]) => [
      name,
      { type: check ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  return parseArgs({ args: [...args], options, strict: false, tokens: true });
}

function findMistake(
  token: ReturnType<typeof parse>['tokens'][number],
  table: OptionTable,
): string | undefined {
  if (token.kind === 'option-terminator') return undefined;
  if (token.kind === 'positional') return describeUnknown(token.value, table);
  if (!Object.hasOwn(table, token.name)) return describeUnknown(token.rawName, table);
  const check = table[token.name];
  if (check) return check(token.value);
  if (token.value === undefined) return undefined;
  return `${token.rawName} got the value "${token.value}" but takes none: remove it.`;
}

function describeUnknown(text: string, table: OptionTable): string {
  const known = Object.keys(table).map((name) => `--${name}`);
  return `Unknown option "${text}": expected ${known.slice(0, -1).join(', ')} or ${known.at(-1) ?? ''}. Try --help.`;
}

/** Name of a host → the address to listen on. */
export const loopbackHosts: ReadonlyMap<string, string> = new Map([
  ['127.0.0.1', '127.0.0.1'],
  // An address rather than the name: the hosts file, which others may write, decides what the name means.
  ['localhost', '127.0.0.1'],
  ['::1', '::1'],
]);

export function checkPort(value = ''): string | undefined {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return undefined;
  return `Bad port "${value}": expected a whole number from 0 to 65535. Try --port 2323, or --port 0 for any free one.`;
}

export function checkHost(value = ''): string | undefined {
  if (loopbackHosts.has(value)) return undefined;
  return `Bad host "${value}": expected 127.0.0.1, localhost or ::1, because the explorer serves this computer only. Try --host 127.0.0.1.`;
}

export function checkWorld(value = ''): string | undefined {
  if (/^\d{1,6}$/.test(value) && Number(value) >= 1 && Number(value) <= largestWorld)
    return undefined;
  return `Bad world "${value}": expected the number of questions, from 1 to ${largestWorld}. Try --world 10000.`;
}

export function checkCors(value = ''): string | undefined {
  if (corsModes.some((mode) => mode === value)) return undefined;
  return `Bad cors "${value}": expected ${corsModes.join(', ')}. Try --cors open.`;
}
