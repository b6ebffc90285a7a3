// This file builds drafts, destinations and requests with defaults, so that a test says only what matters to it.
import type { Slug } from '../../../src/catalog/index.ts';
import { buildRequest } from '../../../src/request/build.ts';
import type { ApiRequest, Destination } from '../../../src/request/build.ts';
import type { DateClock } from '../../../src/request/dates/date.ts';
import { endpointOf } from '../../../src/request/draft.ts';
import type { Draft, DraftValues } from '../../../src/request/draft.ts';
import { momentsOf, withMoments } from '../../../src/request/moments.ts';
import { queryStyle, teamTarget } from '../../../src/request/target.ts';

/** Noon of 31 January 2026, UTC. */
export const clock: DateClock = { now: Date.UTC(2026, 0, 31, 12) / 1000, zone: 'utc' };

export const destination: Destination = { target: teamTarget, style: queryStyle, team: 'acme' };

/** A draft of the endpoint with this slug. */
export function draftOf(slug: Slug, values: DraftValues = {}): Draft {
  return { endpoint: endpointOf(slug), values };
}

/** The request of a draft whose relative dates a snippet computes when it runs. */
export function timedRequestOf(draft: Draft, where: Partial<Destination> = {}): ApiRequest {
  return withMoments(requestOf(draft, where), momentsOf(draft, clock));
}

/** The request that a draft makes, for the team `acme` unless said otherwise. */
export function requestOf(draft: Draft, where: Partial<Destination> = {}): ApiRequest {
  return buildRequest(draft, { ...destination, ...where }, clock);
}
