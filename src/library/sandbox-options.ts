// This file says how a sandbox is set up by other programs, and what is wrong with how one is.
import { shorten } from '../request/shorten.ts';
import { corsModes } from '../sandbox/http/cors.ts';
import type { Cors } from '../sandbox/http/cors.ts';
import { largestWorld } from '../sandbox/world/size.ts';

/** How a sandbox is set up. */
export interface SandboxOptions {
  /** Scheme, host and port that the program under test calls: `https://api.stackoverflowteams.com` unless given. */
  readonly origin?: string | undefined;
  /** Questions of the team, from 1 to 100000; the demo team as it was written unless given. */
  readonly questions?: number | undefined;
  /** Whether the limits of the API hold: 30 requests a second, `backoff`, the quota. They do unless told otherwise. */
  readonly throttle?: boolean | undefined;
  /**
   * What pages of other sites may read: `observed`, which is the usual, as the API lets them, `open` everything, `none`
   * nothing.
   */
  readonly cors?: Cors | undefined;
  /** The time in epoch seconds, by which posts are dated and clients throttled: the same day makes the same team. */
  readonly now?: (() => number) | undefined;
}

type Expectation = readonly [expected: string, fits: (value: unknown) => boolean];

const expectations: Readonly<Record<keyof SandboxOptions, Expectation>> = {
  origin: ['scheme, host and port, such as https://api.example.com', isOrigin],
  questions: [`a whole number from 1 to ${largestWorld}`, isSize],
  throttle: ['true or false', (value) => typeof value === 'boolean'],
  cors: [corsModes.join(', '), (value) => corsModes.some((mode) => mode === value)],
  now: ['a function that gives epoch seconds', (value) => typeof value === 'function'],
};

/** Says what is wrong with the options of a sandbox, inherited ones included; undefined where nothing is. */
export function findMistake(options: unknown): string | undefined {
  const names = Object.keys(expectations);
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    return `Bad options “${say(options)}”: expected an object with any of ${names.join(', ')}.`;
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown !== undefined)
    return `Unknown option “${shorten(unknown)}”: expected ${names.join(', ')}.`;
  const values: Partial<Record<string, unknown>> = options;
  for (const [name, [expected, fits]] of Object.entries(expectations)) {
    const value = values[name];
    if (value !== undefined && !fits(value))
      return `Bad ${name} “${say(value)}”: expected ${expected}. Leave it out for the usual.`;
  }
  return undefined;
}

/** As milliseconds, every date since 1973 is later than that. */
const latest = 1e11;

/** Says what is wrong with what the clock of a sandbox gives; undefined where nothing is. */
export function findClockMistake(time: unknown): string | undefined {
  if (typeof time === 'number' && time >= 0 && time < latest) return undefined;
  return `now gives “${say(time)}”: expected epoch seconds, as of () => Date.now() / 1000.`;
}

/** A value in a message; that of an object would be its own to say. */
function say(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Object.prototype.toString.call(value);
  const plain = value as string | number | undefined;
  return shorten(String(plain));
}

function isOrigin(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value;
}

function isSize(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= largestWorld;
}
