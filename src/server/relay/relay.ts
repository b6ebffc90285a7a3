import { createHmac } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { steadyClock, type Clock } from '../../exchange/clock.ts';
import { TransportError } from '../../exchange/errors.ts';
import { createRateLimiter } from '../../exchange/rate-limiter.ts';
import { tokenHeader } from '../../exchange/relay-protocol.ts';
import { toRequest } from '../../exchange/send.ts';
import type { ApiRequest } from '../../request/build.ts';
import { teamAt } from '../../request/target.ts';
import { tokenProblem } from '../../request/token.ts';
import { describeFailure } from '../process/failure.ts';
import { httpErrors, toResponse } from '../http/http-error.ts';
import { answerWith, type Ending } from './stream.ts';
import { findRelayRefusal } from './authorize.ts';
import { readRecipe } from './recipe.ts';
import type { Answer, Call, Listener } from '../upstream/call.ts';
import { readSaid } from '../upstream/wrapper-fields.ts';

export interface RelayOptions {
  /** The origin of the API. */
  readonly upstream: string;
  /** What the page shows to be let in. */
  readonly session: string;
  readonly allowsWrites: boolean;
  readonly call: Call;
  /** Called with the one line about a failure of ours: it never repeats what was sent. */
  readonly report: (line: string) => void;
  /** Called with a line for each call: the method, the endpoint, what came of it, how long and how much. */
  readonly log?: (line: string) => void;
  readonly clock?: Clock;
}

/** Mounted at the path of the relay. */
export type Relay = Hono<{ Bindings: Partial<HttpBindings> }>;

/** Bytes of a recipe, at most: one that reads is short, one that writes holds a text. */
const mostBytes = { reading: 16 * 1024, writing: 256 * 1024 };

/** The relay: carries what the page asks for to the API, minding its manners for all tabs at once. */
export function createRelay(options: RelayOptions): Relay {
  const { upstream, session, allowsWrites, report, log = () => undefined } = options;
  const target = teamAt(upstream);
  const carry = createCarrier(options);
  const maxSize = allowsWrites ? mostBytes.writing : mostBytes.reading;
  const limit = bodyLimit({ maxSize, onError: () => toResponse(httpErrors.recipeSize) });
  const relay: Relay = new Hono();
  relay.use('/', async ({ req, env }, next) => {
    const port = env.incoming?.socket.localPort ?? 0;
    const knock = { method: req.method, headers: req.raw.headers, port };
    const refusal = findRelayRefusal(knock, session);
    if (refusal) return toResponse(refusal);
    await next();
    return undefined;
  });
  relay.post('/', limit, async ({ req }) => {
    const request = readRecipe(await req.text(), target);
    if (!request) return toResponse(httpErrors.recipe);
    const start = performance.now();
    const token = req.header(tokenHeader) ?? '';
    return answerWith(
      (listener, signal) => carry({ request, token, signal, listener }),
      (ending) => log(lineOf(request, ending, performance.now() - start)),
      (error) => report(describeFailure(error)),
    );
  });
  return relay;
}

interface Carried {
  readonly request: ApiRequest;
  readonly token: string;
  readonly signal: AbortSignal;
  readonly listener: Listener;
}

function createCarrier({ allowsWrites, call, session, clock = steadyClock }: RelayOptions) {
  const manners = createRateLimiter(clock);
  return async ({ request, token, signal, listener }: Carried): Promise<Answer> => {
    const { endpoint } = request;
    if (endpoint.verb !== 'GET' && !allowsWrites) throw new TransportError('relay', writesAreOff);
    const problem = tokenProblem(token);
    if (problem !== undefined) throw new TransportError('unsent', problem);
    // A name for the token that is worth nothing to anybody: it stays in memory for as long as the server runs.
    const caller = createHmac('sha256', session).update(token).digest('base64url');
    return manners.mind(
      { endpoint, caller, signal },
      () => call(toRequest(request, token, signal), listener),
      readSaid,
    );
  };
}

const writesAreOff =
  'This method changes the team, and the server lets none of those through. Start it with --allow-writes.';

function lineOf({ verb, endpoint }: ApiRequest, { status, bytes }: Ending, took: number): string {
  return `${verb} ${endpoint.slug} ${status} ${Math.round(took)} ms ${bytes} bytes`;
}
