// This file is the sandbox: the API as one function over a world of its own. It runs in Node and in a browser.
import { answer } from './answering.ts';
import type { Surroundings } from './answering.ts';
import { ApiError } from './api-error.ts';
import { readCallback, wrapScript } from './jsonp.ts';
import type { JsonObject } from './projection.ts';
import { createQuota } from './quota.ts';
import { respond } from './reply.ts';
import type { Reply } from './reply.ts';
import { createTeam } from './team/team.ts';
import type { World } from './world/model.ts';

export interface SandboxOptions {
  readonly world: World;
  /** The time in epoch seconds, by which the days of the quota are told. */
  readonly now?: () => number;
  /** The requests that a token has a day. */
  readonly quota?: number;
  /** Hears of exceptions that are bugs of the sandbox; the caller of the API learns nothing of them. */
  readonly onbug?: (error: unknown) => void;
}

export type Sandbox = (request: Request) => Promise<Response>;

/** Makes a sandbox. It answers every request, and never rejects. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { world, now = () => Date.now() / 1000, quota = 10_000, onbug = () => undefined } = options;
  const surroundings = { team: createTeam(world, now), count: createQuota(quota, now) };
  return async (request) => {
    if (request.method === 'OPTIONS')
      return new Response(null, { status: 204, headers: { allow } });
    return respond(request, reply(request, surroundings, onbug));
  };
}

const allow = 'GET, HEAD, POST, OPTIONS';

function reply(
  request: Request,
  surroundings: Surroundings,
  onbug: (error: unknown) => void,
): Reply {
  let callback: string | undefined;
  let status = 200;
  let body: JsonObject;
  try {
    callback = readCallback(new URL(request.url).searchParams);
    body = answer(request, surroundings);
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
