// This file is the sandbox: the API as one function over a world of its own. It runs in Node and in a browser.
import { answer } from './answering.ts';
import { ApiError } from './api-error.ts';
import { expose, preflight } from './cors.ts';
import type { Cors } from './cors.ts';
import { readCallback, wrapScript } from './jsonp.ts';
import type { JsonObject } from './projection.ts';
import { checkFault, respond } from './reply.ts';
import type { Reply } from './reply.ts';
import { readSent } from './sent.ts';
import { createState } from './state.ts';
import type { State } from './state.ts';
import { edgePage } from './throttle/edge.ts';
import type { Clock } from './throttle/edge.ts';
import { usualLimits } from './throttle/limits.ts';
import type { Limits } from './throttle/limits.ts';
import type { World } from './world/model.ts';

export interface SandboxOptions {
  readonly world: World;
  /** The time in epoch seconds, by which posts are dated and clients are throttled. */
  readonly now?: () => number;
  /** How a client that asks too fast is held up; tests have no time to wait. */
  readonly wait?: Clock['wait'];
  readonly limits?: Limits;
  readonly cors?: Cors;
  /** Hears of exceptions that are bugs of the sandbox; the caller of the API learns nothing of them. */
  readonly onbug?: (error: unknown) => void;
}

export type Sandbox = (request: Request) => Promise<Response>;

/** A POST to this path undoes every write, and forgets every request. */
const resetPath = '/sandbox/reset';

/** Makes a sandbox. It answers every request, and never rejects. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { world, now = () => Date.now() / 1000, limits = usualLimits, cors = 'observed' } = options;
  const { wait = sleep, onbug = () => undefined } = options;
  const open = () => createState(world, limits, { now, wait });
  let state = open();
  return async (request) => {
    if (request.method === 'OPTIONS') return preflight(request, cors);
    if (isReset(request)) {
      state = open();
      return new Response(null, { status: 204 });
    }
    if (!(await state.admit())) return edgePage(429);
    const response = await respond(request, await reply(request, state, onbug));
    return expose(request, response, cors);
  };
}

function sleep(seconds: number) {
  return new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000));
}

/** Other web pages may not: a form of theirs could be posted here without anybody's knowing. */
function isReset({ method, url, headers }: Request) {
  const site = headers.get('sec-fetch-site') ?? 'none';
  const isForeign = site !== 'none' && site !== 'same-origin';
  return method === 'POST' && new URL(url).pathname === resetPath && !isForeign;
}

async function reply(
  request: Request,
  state: State,
  onbug: (error: unknown) => void,
): Promise<Reply> {
  let callback: string | undefined;
  let status = 200;
  let body: JsonObject;
  try {
    const sent = await readSent(request);
    callback = readCallback(sent);
    checkFault(request);
    body = answer(request, sent, state);
  } catch (error) {
    if (!(error instanceof ApiError)) onbug(error);
    body = explain(error);
    // All errors are HTTP 400, but a script element could not read the body of a 400 (docs/error-handling).
    status = callback === undefined ? 400 : 200;
  }
  const json = JSON.stringify(body);
  if (callback === undefined) return { status, text: json, contentType: 'application/json' };
  return { status, text: wrapScript(callback, json), contentType: 'application/javascript' };
}

function explain(error: unknown): JsonObject {
  const { errorId, message, errorName } = error instanceof ApiError ? error : internalError();
  return { error_id: errorId, error_message: message, error_name: errorName };
}

function internalError() {
  // Invented: no public record of the message.
  return new ApiError(500, 'internal_error', 'An internal error occurred');
}
