// This file takes a request through all its stages: address, endpoint, token, throttle, parameters, route, wrapper.
import type { Endpoint, Verb } from '../catalog/endpoint.ts';
import { filterOfRequest } from './filtering/find-filter.ts';
import { ItemRenderer } from './filtering/projection.ts';
import type { JsonObject } from './filtering/projection.ts';
import { readApiAddress } from './http/address.ts';
import { noMethodError } from './http/api-error.ts';
import { isCrossSite } from './http/cross-site.ts';
import { matchEndpoint } from './http/routing.ts';
import type { EndpointMatch } from './http/routing.ts';
import { needsTotal, wrapResult } from './http/wrapper.ts';
import { readPageQuery } from './input/page-query.ts';
import { readInput } from './input/parameters.ts';
import { renderers } from './render/index.ts';
import { findRoute } from './routes/index.ts';
import type { SandboxState } from './state.ts';

/** Gives the body of the response, or throws the ApiError that it is instead. */
export function runPipeline(
  request: Request,
  params: URLSearchParams,
  state: SandboxState,
): JsonObject {
  const { team, duplicateWrites } = state;
  const url = new URL(request.url);
  const address = readApiAddress(url, params);
  const match = matchEndpoint(verbOf(request), address.segments);
  const route = match && findRoute(match.endpoint);
  if (!match || !route) throw noMethodError();
  const { endpoint } = match;
  if (!address.hasTeam && endpoint.reach === 'team') throw noMethodError();
  const token = state.access.authenticate({
    endpoint,
    team: address.team,
    headers: request.headers,
    query: url.searchParams,
    params,
    isCrossSite: isCrossSite(request),
  });
  const text = token?.token ?? '';
  const quota = state.countRequest(text, token?.quota ?? state.limits.quota);
  const backoff = state.backOff(text, endpoint);
  const filter = filterOfRequest(params.get('filter') ?? undefined);
  const input = readParameters(match, params);
  const write = { token: text, endpoint, params, path: address.segments.join('/') };
  duplicateWrites.check(write);
  const result = route(input, team);
  if (input.flag('preview') !== true) duplicateWrites.note(write);
  const pageQuery = readPageQuery(input, needsTotal(filter));
  const renderer = new ItemRenderer(renderers, filter, team);
  return wrapResult({ result, pageQuery, quota, backoff }, filter, renderer);
}

function verbOf({ method }: Request): Verb {
  if (method === 'GET' || method === 'HEAD') return 'GET';
  if (method === 'POST') return 'POST';
  throw noMethodError();
}

function readParameters({ endpoint, path }: EndpointMatch, params: URLSearchParams) {
  return readInput(endpoint, ({ name, in: place }: Endpoint['parameters'][number]) =>
    place === 'path' ? path.get(name) : (params.get(name) ?? undefined),
  );
}
