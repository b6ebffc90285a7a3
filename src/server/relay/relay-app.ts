// This file is the relay whatever it runs on: it carries what the page asks for to the API, and says what came of it.
import { Hono } from 'hono';
import type { Env, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { tokenHeader } from '../../exchange/relay-protocol.ts';
import type { ApiRequest } from '../../request/build.ts';
import { teamAt } from '../../request/target.ts';
import { httpErrors, toResponse } from '../http/http-error.ts';
import type { HttpError } from '../http/http-error.ts';
import { describeFailure } from '../process/failure.ts';
import type { LimitedUpstream } from './limit-calls.ts';
import { readRecipe } from './read-recipe.ts';
import { streamCall } from './stream.ts';
import type { CallResult } from './stream.ts';

export interface RelayPolicy<Host extends Env> {
  /** The origin of the API. */
  readonly upstream: string;
  readonly allowsWrites: boolean;
  /** Why a request must not go further, before its body is read. */
  readonly findRefusal: (request: Request, host: Host['Bindings']) => HttpError | undefined;
  /** Who asks, in one word that is not secret: the limits are kept by it. */
  readonly nameCaller: (headers: Headers, token: string) => string | Promise<string>;
  readonly call: LimitedUpstream;
  /** Milliseconds between lines of a response, at most, where the host notices only by them that a page has gone away. */
  readonly beat?: number;
  /** Called with the one line about a failure of ours: it never repeats what was sent. */
  readonly report: (line: string) => void;
  /** Called with a line for each call: the method, the endpoint, what came of it, how long and how much. */
  readonly log?: (line: string) => void;
}

/** Bytes of a recipe, at most: one that reads is short, one that writes holds a text. */
const mostBytes = { reading: 16 * 1024, writing: 256 * 1024 };

/** Makes the relay, to be mounted at its path. */
export function createRelayApp<Host extends Env>(policy: RelayPolicy<Host>): Hono<Host> {
  const { upstream, allowsWrites, findRefusal, nameCaller, call, report } = policy;
  const { beat, log = () => undefined } = policy;
  const target = teamAt(upstream);
  const maxSize = allowsWrites ? mostBytes.writing : mostBytes.reading;
  const limit = limitBody(maxSize);
  const relay = new Hono<Host>();
  relay.use('/', async ({ req, env }, next) => {
    const refusal = findRefusal(req.raw, env);
    if (refusal) return toResponse(refusal);
    await next();
    return undefined;
  });
  relay.post('/', limit, async ({ req }) => {
    const request = readRecipe(await req.text(), target);
    if (!request) return toResponse(httpErrors.recipe);
    const start = performance.now();
    const token = req.header(tokenHeader) ?? '';
    const caller = await nameCaller(req.raw.headers, token);
    return streamCall({
      call: (events) => call({ request, token, caller, ...events }),
      beat,
      onend: (result) => log(lineOf(request, result, performance.now() - start)),
      onbug: (error) => report(describeFailure(error)),
    });
  });
  return relay;
}

/** The length that a head says is held to by whatever parses HTTP: only a body without one has to be counted. */
function limitBody(maxSize: number): MiddlewareHandler {
  const onError = () => toResponse(httpErrors.recipeSize);
  const count = bodyLimit({ maxSize, onError });
  return async (context, next) => {
    const said = context.req.header('content-length');
    const isSaid = said !== undefined && context.req.header('transfer-encoding') === undefined;
    if (!isSaid) return count(context, next);
    if (Number(said) > maxSize) return onError();
    return next();
  };
}

function lineOf(
  { verb, endpoint }: ApiRequest,
  { status, bytes }: CallResult,
  took: number,
): string {
  return `${verb} ${endpoint.slug} ${status} ${Math.round(took)} ms ${bytes} bytes`;
}
