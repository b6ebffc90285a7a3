import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createHmac } from 'node:crypto';
import { tokenHeader } from '../../exchange/relay-protocol.ts';
import { TransportError } from '../../exchange/thrown-errors.ts';
import type { RawResponse } from '../../exchange/transport.ts';
import type { ApiRequest } from '../../request/build.ts';
import { teamAt } from '../../request/target.ts';
import { tokenProblem } from '../../request/token.ts';
import { httpErrors, toResponse } from '../http/http-error.ts';
import { describeFailure } from '../process/failure.ts';
import type { Upstream, UpstreamCall } from '../upstream/upstream.ts';
import { readLimitSignals } from '../upstream/wrapper-fields.ts';
import { findRelayRefusal } from './caller.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { readRecipe } from './read-recipe.ts';
import { steadyClock } from './steady-clock.ts';
import type { SteadyClock } from './steady-clock.ts';
import { streamCall } from './stream.ts';
import type { CallResult } from './stream.ts';

export interface RelayOptions {
  /** The origin of the API. */
  readonly upstream: string;
  /** The secret that the page presents. */
  readonly session: string;
  readonly allowsWrites: boolean;
  readonly call: Upstream;
  /** Called with the one line about a failure of ours: it never repeats what was sent. */
  readonly report: (line: string) => void;
  /** Called with a line for each call: the method, the endpoint, what came of it, how long and how much. */
  readonly log?: (line: string) => void;
  readonly clock?: SteadyClock;
}

/** Mounted at the path of the relay. */
export type RelayApp = Hono<{ Bindings: Partial<HttpBindings> }>;

/** Bytes of a recipe, at most: one that reads is short, one that writes holds a text. */
const mostBytes = { reading: 16 * 1024, writing: 256 * 1024 };

/** The relay: carries what the page asks for to the API, within the API's limits for all tabs at once. */
export function createRelay(options: RelayOptions): RelayApp {
  const { upstream, session, allowsWrites, report, log = () => undefined } = options;
  const target = teamAt(upstream);
  const call = createLimitedCall(options);
  const maxSize = allowsWrites ? mostBytes.writing : mostBytes.reading;
  const limit = bodyLimit({ maxSize, onError: () => toResponse(httpErrors.recipeSize) });
  const relay: RelayApp = new Hono();
  relay.use('/', async ({ req, env }, next) => {
    const port = env.incoming?.socket.localPort ?? 0;
    const asked = { method: req.method, headers: req.raw.headers, port };
    const refusal = findRelayRefusal(asked, session);
    if (refusal) return toResponse(refusal);
    await next();
    return undefined;
  });
  relay.post('/', limit, async ({ req }) => {
    const request = readRecipe(await req.text(), target);
    if (!request) return toResponse(httpErrors.recipe);
    const start = performance.now();
    const token = req.header(tokenHeader) ?? '';
    return streamCall({
      call: (events) => call({ request, token, ...events }),
      onend: (result) => log(lineOf(request, result, performance.now() - start)),
      onbug: (error) => report(describeFailure(error)),
    });
  });
  return relay;
}

function createLimitedCall({ allowsWrites, call, session, clock = steadyClock }: RelayOptions) {
  const limiter = createRateLimiter(clock);
  return async (upstreamCall: UpstreamCall): Promise<RawResponse> => {
    const { token, signal } = upstreamCall;
    const { endpoint } = upstreamCall.request;
    if (endpoint.verb !== 'GET' && !allowsWrites) throw new TransportError('relay', writesAreOff);
    const problem = tokenProblem(token);
    if (problem !== undefined) throw new TransportError('unsent', problem);
    // A name for the token that is worth nothing to anybody: it stays in memory for as long as the server runs.
    const caller = createHmac('sha256', session).update(token).digest('base64url');
    return limiter.schedule(
      { endpoint, caller, signal },
      () => call(upstreamCall),
      readLimitSignals,
    );
  };
}

const writesAreOff =
  'This method changes the team, and the server lets none of those through. Start it with --allow-writes.';

function lineOf(
  { verb, endpoint }: ApiRequest,
  { status, bytes }: CallResult,
  took: number,
): string {
  return `${verb} ${endpoint.slug} ${status} ${Math.round(took)} ms ${bytes} bytes`;
}
