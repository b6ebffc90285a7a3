// This file makes and sends requests for other programs: what the page takes from its form, they say in options.
import type { Slug } from '../catalog/index.ts';
import { throughFetch } from '../exchange/fetch.ts';
import type { Outcome } from '../exchange/outcome.ts';
import { readPasted } from '../exchange/pasted.ts';
import { send as sendThrough } from '../exchange/send.ts';
import { InvalidResponseError, TransportError } from '../exchange/thrown-errors.ts';
import type { Transport } from '../exchange/transport.ts';
import { buildRequest as build } from '../request/build.ts';
import type { ApiRequest, Destination } from '../request/build.ts';
import type { DateClock } from '../request/dates/date.ts';
import { findEndpoint, parametersOf } from '../request/draft.ts';
import type { Draft, DraftValues } from '../request/draft.ts';
import { listProblems } from '../request/list-problems.ts';
import type { Problem } from '../request/problem.ts';
import { shorten } from '../request/shorten.ts';
import { pathStyle, queryStyle, teamAt, teamTarget } from '../request/target.ts';

/** Where requests go, and how the team is named there. */
export interface Place {
  /** The slug of the team; the placeholder `YOUR_TEAM` stands in the URL without one. */
  readonly team?: string | undefined;
  /** Scheme, host and port, without a slash at the end: `https://api.stackoverflowteams.com` unless given. */
  readonly origin?: string | undefined;
  /**
   * `query`, which is the usual: `/2.3/…?team=slug` with the header X-API-Access-Token. `path`: `/v2.3/teams/slug/…` with
   * Authorization: Bearer.
   */
  readonly style?: 'query' | 'path' | undefined;
}

/** How a draft becomes a request. */
export interface RequestOptions extends Place {
  /** Epoch seconds from which dates such as `7d` count; the time of the call unless given. */
  readonly now?: number | undefined;
  /** How dates without a zone are read: `utc` unless given. */
  readonly zone?: DateClock['zone'] | undefined;
}

/** How a request is sent. */
export interface SendOptions {
  /** Sent in the header of the request and nowhere else; none is sent without it. */
  readonly token?: string | undefined;
  /** Carries the request: `fetch` itself unless given, or that of a sandbox. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Ends the call. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes a draft of an endpoint and the texts of its parameters, as a person would type them: lists are joined with `;`, and
 * dates may be `2026-01-31` or `7d`. Throws a TypeError where there is no such endpoint or parameter.
 */
export function createDraft(slug: Slug, values: DraftValues = {}): Draft {
  const endpoint = findEndpoint(slug);
  if (!endpoint)
    throw new TypeError(
      `No endpoint “${shorten(slug)}”: expected the slug of one of the endpoints, such as questions.`,
    );
  const names = parametersOf(endpoint).map(({ name }) => name);
  const unknown = Object.keys(values).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new TypeError(
      `${slug} has no parameter “${shorten(unknown)}”: expected ${names.join(', ')}.`,
    );
  return { endpoint, values };
}

/** Lists everything that is wrong with a draft, in the order of its parameters; empty where it may be sent. */
export function checkRequest(draft: Draft, options: RequestOptions = {}): readonly Problem[] {
  return listProblems(draft, options.team ?? '', clockOf(options));
}

/** Builds the request for a draft, right or wrong: see `checkRequest`. */
export function buildRequest(draft: Draft, options: RequestOptions = {}): ApiRequest {
  return build(draft, destinationOf(options), clockOf(options));
}

/** Sends a request once. Never rejects: whatever happens is an outcome, in which the token never is. */
export async function send(
  request: ApiRequest,
  { token = '', fetch = globalThis.fetch, signal = new AbortController().signal }: SendOptions = {},
): Promise<Outcome> {
  return sendThrough(request, { transport: through(fetch), token, signal });
}

/** The transport through any `fetch`, which is not a browser's only: what it throws is named as it is. */
function through(fetch: NonNullable<SendOptions['fetch']>): Transport {
  const carry = throughFetch((one) => fetch(one));
  return async (call) => {
    try {
      return await carry(call);
    } catch (error) {
      throw error instanceof InvalidResponseError
        ? error
        : new TransportError('fetch', describeThrown(error));
    }
  };
}

/** Node says why in the cause, and for several addresses at once only in its code. */
function describeThrown(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error)) return String(error);
  const code = 'code' in cause ? String(cause.code) : '';
  const reasons = cause.message.includes(code) ? [cause.message] : [cause.message, code];
  return [String(error), ...reasons].filter((part) => part !== '').join(': ');
}

/** Reads a response that was received elsewhere; tokens are taken out of it. Never throws. */
export function readPastedResponse(text: string, tokens: readonly string[] = []): Outcome {
  return readPasted(text, Date.now(), tokens);
}

/** What a place is to the builder of requests. */
export function destinationOf({
  team = '',
  origin = teamTarget.origin,
  style,
}: Place): Destination {
  return { target: teamAt(origin), style: style === 'path' ? pathStyle : queryStyle, team };
}

function clockOf({ now = Math.floor(Date.now() / 1000), zone = 'utc' }: RequestOptions): DateClock {
  return { now, zone };
}
