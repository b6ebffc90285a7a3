// This file takes a request through all its stages: address, endpoint, token, throttle, parameters, route, wrapper.
import type { Verb } from '../catalog/endpoint.ts';
import { createAccessCheck } from './auth/access.ts';
import { filterOfRequest } from './filtering/filter-id.ts';
import { ItemRenderer } from './filtering/projection.ts';
import type { JsonObject } from './filtering/projection.ts';
import { readApiAddress } from './http/address.ts';
import { noMethodError } from './http/api-error.ts';
import { isCrossSite } from './http/cors.ts';
import { matchEndpoint } from './http/routing.ts';
import { needsTotal, wrapResult } from './http/wrapper.ts';
import { readPageQuery } from './input/page-query.ts';
import { readInput } from './input/parameters.ts';
import { renderers } from './render/index.ts';
import { findRoute } from './routes/index.ts';
import type { Team } from './store/team.ts';
import { createBackoffPolicy } from './throttle/backoff.ts';
import { createDuplicateCheck } from './throttle/duplicate-writes.ts';
import { createEdgeLimiter } from './throttle/edge.ts';
import type { RateTimer } from './throttle/edge.ts';
import { createQuotaCounter } from './throttle/quota.ts';
import type { RateLimits } from './throttle/rate-limits.ts';

/** Makes the API over a team, with no request counted yet: it has all that calls can change. */
export function createPipeline(team: Team, limits: RateLimits, timer: RateTimer) {
  const { now } = timer;
  const ownRate = createEdgeLimiter(limits.perSecond, timer);
  const crossSiteRate = createEdgeLimiter(limits.perSecond, timer);
  const authenticate = createAccessCheck(team.slug, now);
  const countRequest = createQuotaCounter(now);
  const backOff = createBackoffPolicy(limits.heavyCalls, now);
  const duplicateWrites = createDuplicateCheck(limits.articlePause, now);
  return {
    /** A page of another site that asks too often shuts out the likes of it, not the explorer. */
    passesRateLimit: (request: Request) => (isCrossSite(request) ? crossSiteRate() : ownRate()),

    /** Gives the body of the response, or throws the ApiError that it is instead. */
    run: (request: Request, params: URLSearchParams): JsonObject => {
      const address = readApiAddress(new URL(request.url), params);
      const match = matchEndpoint(verbOf(request), address.segments);
      const route = match && findRoute(match.endpoint);
      if (!match || !route) throw noMethodError();
      const { endpoint, path } = match;
      if (!address.hasTeam && endpoint.reach === 'team') throw noMethodError();
      const token = authenticate({ endpoint, request, team: address.team, params });
      const text = token?.token ?? '';
      const quota = countRequest(text, token?.quota ?? limits.quota);
      const backoff = backOff(text, endpoint);
      const filter = filterOfRequest(params.get('filter') ?? undefined);
      const input = readInput(endpoint, ({ name, in: place }) =>
        place === 'path' ? path.get(name) : (params.get(name) ?? undefined),
      );
      const write = { token: text, endpoint, params, path: address.segments.join('/') };
      duplicateWrites.check(write);
      const result = route(input, team);
      if (input.flag('preview') !== true) duplicateWrites.note(write);
      const pageQuery = readPageQuery(input, needsTotal(filter));
      const renderer = new ItemRenderer(renderers, filter, team);
      return wrapResult({ result, pageQuery, quota, backoff }, filter, renderer);
    },
  };
}

function verbOf({ method }: Request): Verb {
  if (method === 'GET' || method === 'HEAD') return 'GET';
  if (method === 'POST') return 'POST';
  throw noMethodError();
}
