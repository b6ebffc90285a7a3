// This file is `teams-api-explorer/sandbox`: the sandbox for the tests of other programs. It needs neither a server nor node.
import { demoAccess, teamTarget } from '../request/target.ts';
import { tokens } from '../sandbox/auth/tokens.ts';
import { createSandbox as createHandler, resetPath } from '../sandbox/handler.ts';
import { unpack } from '../sandbox/in-page.ts';
import { defaultLimits, noLimits } from '../sandbox/throttle/rate-limits.ts';
import { createWorld } from '../sandbox/world/world.ts';
import { findClockMistake, findMistake } from './sandbox-options.ts';
import type { SandboxOptions } from './sandbox-options.ts';
import { untilAborted } from './until-aborted.ts';

export type { SandboxOptions } from './sandbox-options.ts';

/** API v2.3 over a team of its own, which nobody else sees. */
export interface Sandbox {
  /**
   * Responds as the API does, uncompressed. It is called like `fetch`, with a Request, or with an address of whatever
   * origin and how to ask. A Request makes it reject only where its signal is aborted.
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
  refuse(findMistake(options));
  const { origin = teamTarget.origin, questions: size, throttle = true, cors } = options;
  const { now = () => Date.now() / 1000 } = options;
  const begin = now();
  refuse(findClockMistake(begin));
  const handle = createHandler({
    world: createWorld({ now: begin, ...(size !== undefined && { size }) }),
    now,
    limits: throttle ? defaultLimits : noLimits,
    ...(cors && { cors }),
  });
  return {
    fetch: async (input, init) => {
      const request = toRequest(input, init);
      return untilAborted(request.signal, async () => toPlain(await handle(request)));
    },
    reset: async () => {
      await handle(new Request(origin + resetPath, { method: 'POST' }));
    },
    baseUrl: `${origin}/2.3`,
    ...demoAccess,
    tokens: tokens.map(({ token, summary }) => ({ token, summary })),
  };
}

function refuse(mistake: string | undefined): void {
  if (mistake !== undefined) throw new TypeError(mistake);
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
