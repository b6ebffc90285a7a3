// This file takes a request through all its stages: address, endpoint, caller, throttle, parameters, route, wrapper.
import type { Verb } from '../catalog/endpoint.ts';
import { filterOfRequest } from './filtering/find-filter.ts';
import { ItemRenderer, type JsonObject } from './filtering/projection.ts';
import { readAddress } from './http/address.ts';
import { noMethod } from './http/api-error.ts';
import { isCrossSite } from './http/cross-site.ts';
import { findEndpoint } from './http/routing.ts';
import { needsTotal, wrapItems } from './http/wrapper.ts';
import { readPageQuery } from './input/page-query.ts';
import { readInput } from './input/parameters.ts';
import { renderers } from './render/index.ts';
import { routes } from './routes/index.ts';
import type { State } from './state.ts';
import type { WriteRequest } from './throttle/duplicate-writes.ts';

/** Gives the body of the answer, or throws the ApiError that it is instead. */
export function runPipeline(request: Request, params: URLSearchParams, state: State): JsonObject {
  const { team, access, count, backOff, repeats, limits } = state;
  const url = new URL(request.url);
  const address = readAddress(url, params);
  const match = findEndpoint(verbOf(request), address.segments);
  const route = match && routes[match.endpoint.slug];
  if (!match || !route) throw noMethod();
  const { endpoint, path } = match;
  if (!address.hasTeam && endpoint.reach === 'team') throw noMethod();
  const { headers } = request;
  const query = url.searchParams;
  const credentials = { endpoint, team: address.team, headers, query, params };
  const caller = access.authenticate({ ...credentials, isCrossSite: isCrossSite(request) });
  const token = caller?.token ?? '';
  const quota = count(token, caller?.quota ?? limits.quota);
  const backoff = backOff(token, endpoint);
  const filter = filterOfRequest(params.get('filter') ?? undefined);
  const input = readInput(endpoint, ({ name, in: place }) =>
    place === 'path' ? path.get(name) : (params.get(name) ?? undefined),
  );
  const writing: WriteRequest = { token, endpoint, params, path: address.segments.join('/') };
  repeats.check(writing);
  const results = route({ input, team });
  if (input.flag('preview') !== true) repeats.note(writing);
  const window = readPageQuery(input, needsTotal(filter));
  return wrapItems(
    { results, window, quota, backoff },
    filter,
    new ItemRenderer(renderers, filter, team),
  );
}

function verbOf({ method }: Request): Verb {
  if (method === 'GET' || method === 'HEAD') return 'GET';
  if (method === 'POST') return 'POST';
  throw noMethod();
}
