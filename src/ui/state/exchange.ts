// Whatever is shown of a response, and whatever acts on it, reads the exchange and never the form, which may have changed.
import type { Outcome } from '../../exchange/outcome.ts';
import { buildRequest } from '../../request/build.ts';
import type { ApiRequest, Destination } from '../../request/build.ts';
import type { DateClock } from '../../request/dates/date.ts';
import type { Draft } from '../../request/draft.ts';
import { redactRequest } from '../../secrets/redact-request.ts';
import { holdsSecret, redactText } from '../../secrets/redact.ts';

/** A request and what it was made of. The token is not part of it. */
export interface PreparedRequest {
  readonly request: ApiRequest;
  /** As it was typed. */
  readonly draft: Draft;
  readonly clock: DateClock;
}

/** A request, all that it was made of, and its outcome. */
export interface Exchange extends PreparedRequest {
  /** Epoch milliseconds at which the request was sent, or a response pasted. */
  readonly at: number;
  readonly outcome: Outcome;
  /** Whether a token was sent; undefined where nobody knows, as of what was pasted. */
  readonly hasToken?: boolean;
  /** What was put together from all pages; left out where it is a response as it came. */
  readonly collected?: CollectedItems;
}

/** What a response was put together from. */
export interface CollectedItems {
  readonly items: number;
  readonly pages: number;
  readonly duplicates: number;
  /** Whether these are all there are. */
  readonly isComplete: boolean;
  /** How many of them are in the text: the first ones, where they are too many for one. */
  readonly shown: number;
  /** The page that came last, whose headers these are; left out where none is shown. */
  readonly lastPage?: { readonly number: number; readonly size: number };
  /** All of them, one a line, in texts of a page each; left out where the text has all. */
  readonly lines?: readonly string[];
}

export function prepareRequest(
  draft: Draft,
  destination: Destination,
  clock: DateClock,
): PreparedRequest {
  return { request: buildRequest(draft, destination, clock), draft, clock };
}

export function createExchange(
  prepared: PreparedRequest,
  outcome: Outcome,
  hasToken?: boolean,
): Exchange {
  const { timing } = 'received' in outcome ? outcome.received : outcome;
  const { request, draft, clock } = prepared;
  const known = hasToken !== undefined && { hasToken };
  return { request, draft, clock, at: timing.startedAt, outcome, ...known };
}

/** A request as it may be shown on: without the tokens that were not known when it was made; the same object without any. */
export function redactPreparedRequest<P extends PreparedRequest>(
  prepared: P,
  tokens: readonly string[],
): P {
  const { draft } = prepared;
  const request = redactRequest(prepared.request, tokens);
  const texts = Object.values(draft.values).join('\n');
  if (request === prepared.request && !holdsSecret(texts, tokens)) return prepared;
  const clean = (text: string): string => redactText(text, tokens).text;
  const values = Object.entries(draft.values).map(([name, text]) => [name, clean(text)] as const);
  return {
    ...prepared,
    request,
    draft: { ...draft, values: Object.fromEntries(values) },
  };
}
