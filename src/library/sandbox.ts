// This file is `teams-api-explorer/sandbox`: the sandbox for the tests of other programs. It needs neither a server nor node.
import { demoAccess, teamTarget } from '../request/target.ts';
import { tokens } from '../sandbox/auth/tokens.ts';
import { createSandbox as createHandler, resetPath } from '../sandbox/handler.ts';
import { corsModes } from '../sandbox/http/cors.ts';
import type { Cors } from '../sandbox/http/cors.ts';
import { unpack } from '../sandbox/in-page.ts';
import { defaultLimits, noLimits } from '../sandbox/throttle/rate-limits.ts';
import { largestWorld } from '../sandbox/world/size.ts';
import { createWorld } from '../sandbox/world/world.ts';

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

/** API v2.3 over a team of its own, which nobody else sees. */
export interface Sandbox {
  /**
   * Responds as the API does, uncompressed. It is called like `fetch`, with a Request, or with an address of whatever
   * origin and how to ask. A Request never makes it reject.
   */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** Undoes all writes, and forgets all requests. */
  readonly reset: () => Promise<void>;
  /** What addresses begin with, as in `https://api.stackoverflowteams.com/2.3`. */
  readonly baseUrl: string;
  /** The slug of the team. */
  readonly team: string;
  /** A token that reads and writes. None of the tokens is secret. */
  readonly token: string;
  /** All tokens, most of which simulate a failure, and what they are good for. */
  readonly tokens: readonly SandboxToken[];
}

/** A token that the sandbox knows. */
export interface SandboxToken {
  readonly token: string;
  readonly summary: string;
}

/** Makes a sandbox. Throws a TypeError where an option is not what it should be. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const mistake = findMistake(options);
  if (mistake !== undefined) throw new TypeError(mistake);
  const { origin = teamTarget.origin, questions: size, throttle = true, cors } = options;
  const { now = () => Date.now() / 1000 } = options;
  const handle = createHandler({
    world: createWorld({ now: now(), ...(size !== undefined && { size }) }),
    now,
    limits: throttle ? defaultLimits : noLimits,
    ...(cors && { cors }),
  });
  return {
    fetch: async (input, init) => toPlain(await handle(toRequest(input, init))),
    reset: async () => {
      await handle(new Request(origin + resetPath, { method: 'POST' }));
    },
    baseUrl: `${origin}/2.3`,
    ...demoAccess,
    tokens: tokens.map(({ token, summary }) => ({ token, summary })),
  };
}

/** A Request is taken as it is: it may be of another implementation than ours, and a router passes more behind it. */
function toRequest(input: Request | URL | string, init: RequestInit | undefined): Request {
  return typeof input === 'object' && 'method' in input ? input : new Request(input, init);
}

/** Whoever passes a response on would not unpack it: nothing in it says any more that it was packed. */
function toPlain(response: Response): Response {
  const { body, status, statusText, headers: packed } = unpack(response);
  const headers = new Headers(packed);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(body, { status, statusText, headers });
}

type Expectation = readonly [expected: string, fits: (value: unknown) => boolean];

const expectations: Readonly<Record<keyof SandboxOptions, Expectation>> = {
  origin: ['scheme, host and port, such as https://api.example.com', isOrigin],
  questions: [`a whole number from 1 to ${largestWorld}`, isSize],
  throttle: ['true or false', (value) => typeof value === 'boolean'],
  cors: [corsModes.join(', '), (value) => corsModes.some((mode) => mode === value)],
  now: ['a function that gives epoch seconds', (value) => typeof value === 'function'],
};

function findMistake(options: SandboxOptions): string | undefined {
  const names = Object.keys(expectations);
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(expectations, name))
      return `Unknown option “${name}”: expected ${names.join(', ')}.`;
    const [expected, fits] = expectations[name as keyof SandboxOptions];
    if (value !== undefined && !fits(value))
      return `Bad ${name} “${String(value)}”: expected ${expected}. Leave it out for the usual.`;
  }
  return undefined;
}

function isOrigin(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value;
}

function isSize(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= largestWorld;
}
