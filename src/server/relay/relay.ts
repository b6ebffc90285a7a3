import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { tokenHeader } from '../../exchange/relay-protocol.ts';
import type { ApiRequest } from '../../request/build.ts';
import { teamAt } from '../../request/target.ts';
import { httpErrors, toResponse } from '../http/http-error.ts';
import { describeFailure } from '../process/failure.ts';
import { findRelayRefusal } from './caller.ts';
import { limitCalls } from './limit-calls.ts';
import type { CallLimits } from './limit-calls.ts';
import { readRecipe } from './read-recipe.ts';
import { streamCall } from './stream.ts';
import type { CallResult } from './stream.ts';

export interface RelayOptions extends CallLimits {
  /** The origin of the API. */
  readonly upstream: string;
  /** The secret that the page presents. */
  readonly session: string;
  /** Called with the one line about a failure of ours: it never repeats what was sent. */
  readonly report: (line: string) => void;
  /** Called with a line for each call: the method, the endpoint, what came of it, how long and how much. */
  readonly log?: (line: string) => void;
}

/** Mounted at the path of the relay. */
export type RelayApp = Hono<{ Bindings: Partial<HttpBindings> }>;

/** Bytes of a recipe, at most: one that reads is short, one that writes holds a text. */
const mostBytes = { reading: 16 * 1024, writing: 256 * 1024 };

/** The relay: carries what the page asks for to the API, within the API's limits for all tabs at once. */
export function createRelay(options: RelayOptions): RelayApp {
  const { upstream, session, allowsWrites, report, log = () => undefined } = options;
  const target = teamAt(upstream);
  const call = limitCalls(options);
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

function lineOf(
  { verb, endpoint }: ApiRequest,
  { status, bytes }: CallResult,
  took: number,
): string {
  return `${verb} ${endpoint.slug} ${status} ${Math.round(took)} ms ${bytes} bytes`;
}
