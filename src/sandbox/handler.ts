// This file is the sandbox: the API as one function over a world of its own. It runs in Node and in a browser.
import type { JsonObject } from './filtering/projection.ts';
import { ApiError } from './http/api-error.ts';
import { createConnectionSlots } from './http/connection-slots.ts';
import { allowOrigin, isCrossSite, respondToPreflight } from './http/cors.ts';
import type { Cors } from './http/cors.ts';
import { readFault } from './http/faults/faults.ts';
import type { RequestedFault } from './http/faults/faults.ts';
import { readCallback, wrapScript } from './http/jsonp.ts';
import { readParams } from './http/params.ts';
import { respond } from './http/respond.ts';
import type { World } from './model/entities.ts';
import { createPipeline } from './pipeline.ts';
import { createTeam } from './store/team.ts';
import { edgePage } from './throttle/edge.ts';
import type { RateTimer } from './throttle/edge.ts';
import { defaultLimits } from './throttle/rate-limits.ts';
import type { RateLimits } from './throttle/rate-limits.ts';

export interface SandboxOptions {
  readonly world: World;
  /** The time in epoch seconds, by which posts are dated and clients throttled. */
  readonly now?: () => number;
  /** How a client that asks too fast is held up; tests have no time to wait. */
  readonly wait?: RateTimer['wait'];
  readonly limits?: RateLimits;
  readonly cors?: Cors;
  /** Told of exceptions that are bugs of the sandbox; the caller of the API learns nothing of them. */
  readonly onbug?: (error: unknown) => void;
}

export type Sandbox = (request: Request) => Promise<Response>;

/** A POST to this path undoes every write, and forgets every request. */
export const resetPath = '/sandbox/reset';

/** Makes a sandbox. It responds to every request, and never rejects. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const {
    world,
    now = () => Date.now() / 1000,
    limits = defaultLimits,
    cors = 'observed',
  } = options;
  const { wait = sleep, onbug = () => undefined } = options;
  const takeSlot = createConnectionSlots();
  const timer = { now, wait };
  const start = () => createPipeline(createTeam(world, now), limits, timer);
  let api = start();

  const handle = async (request: Request) => {
    let callback: string | undefined;
    let fault: RequestedFault | undefined;
    try {
      const params = await readParams(request);
      callback = readCallback(params);
      fault = readFault(request, cors, takeSlot);
      return { content: contentOf(200, api.run(request, params), callback), fault };
    } catch (error) {
      if (!(error instanceof ApiError)) onbug(error);
      // All errors are HTTP 400, but a script element could not read the body of a 400 (docs/error-handling).
      const status = callback === undefined ? 400 : 200;
      return { content: contentOf(status, bodyOfError(error), callback), fault };
    }
  };

  return async (request) => {
    if (request.method === 'OPTIONS') return respondToPreflight(request, cors);
    if (isReset(request)) {
      api = start();
      return new Response(null, { status: 204 });
    }
    if (!(await api.passesRateLimit(request))) return edgePage(429);
    const { content, fault } = await handle(request);
    return allowOrigin(request, await respond(request, content, fault), cors);
  };
}

function sleep(seconds: number) {
  return new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000));
}

/** Other web pages may not: a form of theirs could be posted here without anybody's knowing. */
function isReset(request: Request) {
  const { method, url } = request;
  return method === 'POST' && new URL(url).pathname === resetPath && !isCrossSite(request);
}

function contentOf(status: number, body: JsonObject, callback: string | undefined) {
  const json = JSON.stringify(body);
  if (callback === undefined) return { status, json, text: json, contentType: 'application/json' };
  return { status, json, text: wrapScript(callback, json), contentType: 'application/javascript' };
}

function bodyOfError(error: unknown): JsonObject {
  // Invented: no public record of the message.
  const internal = new ApiError(500, 'internal_error', 'An internal error occurred');
  const { errorId, message, errorName } = error instanceof ApiError ? error : internal;
  return { error_id: errorId, error_message: message, error_name: errorName };
}
