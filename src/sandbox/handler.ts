// This file is the sandbox: the API as one function over a world of its own. It runs in Node and in a browser.
import type { JsonObject } from './filtering/projection.ts';
import { ApiError } from './http/api-error.ts';
import { createConnectionSlots } from './http/connection-slots.ts';
import { allowOrigin, respondToPreflight, type Cors } from './http/cors.ts';
import { isCrossSite } from './http/cross-site.ts';
import { readCallback, wrapScript } from './http/jsonp.ts';
import { readParams } from './http/params.ts';
import { readFault, respond, type RequestedFault, type ResponseContent } from './http/respond.ts';
import type { World } from './model/entities.ts';
import { runPipeline } from './pipeline.ts';
import { createState, type State } from './state.ts';
import { runInSlices, shareRunning } from './store/slices.ts';
import { buildTeam, createTeam } from './store/team.ts';
import { edgePage, type Timer } from './throttle/edge.ts';
import { defaultLimits, type RateLimits } from './throttle/rate-limits.ts';

export interface SandboxOptions {
  readonly world: World;
  /** The time in epoch seconds, by which posts are dated and clients are throttled. */
  readonly now?: () => number;
  /** How a client that asks too fast is held up; tests have no time to wait. */
  readonly wait?: Timer['wait'];
  readonly limits?: RateLimits;
  readonly cors?: Cors;
  /** Hears of exceptions that are bugs of the sandbox; the caller of the API learns nothing of them. */
  readonly onbug?: (error: unknown) => void;
}

export type Sandbox = (request: Request) => Promise<Response>;

/** A POST to this path undoes every write, and forgets every request. */
const resetPath = '/sandbox/reset';

/** Makes a sandbox. It answers every request, and never rejects. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const {
    world,
    now = () => Date.now() / 1000,
    limits = defaultLimits,
    cors = 'observed',
  } = options;
  const { wait = sleep, onbug = () => undefined } = options;
  const takePlace = createConnectionSlots();
  const clock = { now, wait };
  let state = createState(createTeam(world, now), limits, clock);
  const reset = shareRunning(async () => {
    const team = await runInSlices(buildTeam(world, now));
    state = createState(team, limits, clock);
  });
  return async (request) => {
    if (request.method === 'OPTIONS') return respondToPreflight(request, cors);
    if (isReset(request)) {
      await reset();
      return new Response(null, { status: 204 });
    }
    if (!(await state.admit(request))) return edgePage(429);
    const asked = { request, state, readFault: () => readFault(request, cors, takePlace) };
    const response = await respond(request, await reply(asked, onbug));
    return allowOrigin(request, response, cors);
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

interface Asked {
  readonly request: Request;
  readonly state: State;
  readonly readFault: () => RequestedFault | undefined;
}

async function reply(
  { request, state, readFault }: Asked,
  onbug: (error: unknown) => void,
): Promise<ResponseContent> {
  let callback: string | undefined;
  let fault: RequestedFault | undefined;
  let status = 200;
  let body: JsonObject;
  try {
    const sent = await readParams(request);
    callback = readCallback(sent);
    fault = readFault();
    body = runPipeline(request, sent, state);
  } catch (error) {
    if (!(error instanceof ApiError)) onbug(error);
    body = explain(error);
    // All errors are HTTP 400, but a script element could not read the body of a 400 (docs/error-handling).
    status = callback === undefined ? 400 : 200;
  }
  const json = JSON.stringify(body);
  if (callback === undefined) return { status, text: json, contentType: 'application/json', fault };
  return { status, text: wrapScript(callback, json), contentType: 'application/javascript', fault };
}

function explain(error: unknown): JsonObject {
  const { errorId, message, errorName } = error instanceof ApiError ? error : internalError();
  return { error_id: errorId, error_message: message, error_name: errorName };
}

function internalError() {
  // Invented: no public record of the message.
  return new ApiError(500, 'internal_error', 'An internal error occurred');
}
