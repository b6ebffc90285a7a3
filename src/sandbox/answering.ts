// This file takes a request through all its stages: address, endpoint, caller, quota, parameters, route, wrapper.
import type { Verb } from '../catalog/endpoint.ts';
import { readAddress } from './address.ts';
import { noMethod } from './api-error.ts';
import { authenticate } from './auth.ts';
import { findFilter } from './filtering.ts';
import { readInput } from './parameters.ts';
import { Projector } from './projection.ts';
import type { JsonObject } from './projection.ts';
import type { Quota } from './quota.ts';
import { renderers } from './render/index.ts';
import { routes } from './routes/index.ts';
import { findEndpoint } from './routing.ts';
import type { Team } from './team/team.ts';
import { readWindow } from './window.ts';
import { isCounted, wrap } from './wrapper.ts';

export interface Surroundings {
  readonly team: Team;
  /** Counts a request for a token, and throws when the day's are used up. */
  readonly count: (token: string | undefined) => Quota;
}

/** Gives the body of the answer, or throws the ApiError that it is instead. */
export function answer(request: Request, { team, count }: Surroundings): JsonObject {
  const url = new URL(request.url);
  const query = url.searchParams;
  const address = readAddress(url);
  const match = findEndpoint(verbOf(request), address.segments);
  const route = match && routes[match.endpoint.slug];
  if (!match || !route) throw noMethod();
  const { endpoint, path } = match;
  const { headers } = request;
  const token = authenticate({ endpoint, team: address.team, headers, query }, team.slug);
  const quota = count(token);
  const filter = findFilter(query.get('filter'));
  const input = readInput(endpoint, ({ name, in: place }) =>
    place === 'path' ? path.get(name) : (query.get(name) ?? undefined),
  );
  const results = route({ input, team });
  const window = readWindow(input, isCounted(filter));
  return wrap({ results, window, quota }, filter, new Projector(renderers, filter, team));
}

function verbOf({ method }: Request): Verb {
  if (method === 'GET' || method === 'HEAD') return 'GET';
  if (method === 'POST') return 'POST';
  throw noMethod();
}
