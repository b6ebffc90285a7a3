// This file says what an exchange is: a request, all that it was made of, and what came of it. Whatever is shown of a
// response, and whatever acts on it, reads this and never the form, which may say something else by now.
import type { Outcome } from '../exchange/outcome.ts';
import { buildRequest, type ApiRequest, type Destination } from '../request/build.ts';
import type { Clock } from '../request/date.ts';
import type { Draft } from '../request/draft.ts';

/** A request and what it was made of. The token is no part of it. */
export interface Prepared {
  readonly request: ApiRequest;
  /** As it was typed. */
  readonly draft: Draft;
  readonly environment: Destination;
  readonly clock: Clock;
}

export interface Exchange extends Prepared {
  /** Epoch milliseconds at which the request was sent, or a response pasted. */
  readonly at: number;
  readonly outcome: Outcome;
}

export function prepare(draft: Draft, environment: Destination, clock: Clock): Prepared {
  return { request: buildRequest(draft, environment, clock), draft, environment, clock };
}

export function exchangeOf(prepared: Prepared, outcome: Outcome): Exchange {
  const { timing } = 'received' in outcome ? outcome.received : outcome;
  const { request, draft, environment, clock } = prepared;
  return { request, draft, environment, clock, at: timing.startedAt, outcome };
}

/**
 * Whether a form would have sent the same bytes to the same place at the moment of the earlier request: `7d` is the same
 * `7d` although the clock has gone on since.
 */
export function sendsSame({ draft, environment, clock }: Prepared, earlier: Prepared): boolean {
  const then = prepare(draft, environment, { ...clock, now: earlier.clock.now });
  return wireOf(then) === wireOf(earlier);
}

function wireOf({ request, environment }: Prepared): string {
  const { verb, url, form, header, extraHeaders } = request;
  return JSON.stringify([environment.target.id, verb, url, form, header, extraHeaders]);
}
