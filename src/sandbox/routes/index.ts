// This file lists what the sandbox serves: add a family here, a route to its family.
import type { Endpoint } from '../../catalog/endpoint.ts';
import { endpoints } from '../../catalog/index.ts';
import type { TeamsSlug } from '../../catalog/index.ts';
import { throttledMethodOf } from '../http/routing.ts';
import type { CallInput } from '../input/input.ts';
import type { ListResult } from '../listing/list-result.ts';
import type { Team } from '../store/team.ts';
import { standingRoutes } from './achievements.ts';
import { filterRoutes } from './filters.ts';
import { postRoutes } from './posts.ts';
import { questionRoutes } from './questions.ts';
import type { Route } from './route.ts';
import { searchRoutes } from './search/search.ts';
import { siteRoutes } from './site.ts';
import { tagRoutes } from './tags.ts';
import { userTagRoutes } from './user-tags.ts';
import { userRoutes } from './users.ts';
import { markWrites } from './writes/accept-and-favorite.ts';
import { commentWrites } from './writes/comments.ts';
import { flagWrites } from './writes/flags.ts';
import { postWrites } from './writes/posts.ts';
import { suggestionWrites } from './writes/suggestions.ts';
import { voteWrites } from './writes/votes.ts';

/** The routes of /me/… are those of /users/{ids}/…. */
const routes = {
  ...questionRoutes,
  ...postRoutes,
  ...searchRoutes,
  ...tagRoutes,
  ...userRoutes,
  ...userTagRoutes,
  ...standingRoutes,
  ...postWrites,
  ...markWrites,
  ...commentWrites,
  ...voteWrites,
  ...flagWrites,
  ...suggestionWrites,
  ...filterRoutes,
  ...siteRoutes,
} satisfies Readonly<Record<Exclude<TeamsSlug, `me-${string}`>, Route>>;

const bySlug: ReadonlyMap<string, Route> = new Map(Object.entries(routes));

/** Gives what serves an endpoint; undefined for one that gets no_method. */
export function findRoute(
  endpoint: Endpoint,
): ((input: CallInput, team: Team) => ListResult) | undefined {
  const route = bySlug.get(throttledMethodOf(endpoint));
  const isMine = endpoint.path.startsWith('/me/');
  return route && ((input, team) => route({ input, team, ids: isMine ? [team.meId] : input.ids }));
}

export const servedSlugs: ReadonlySet<string> = new Set(
  endpoints.filter(findRoute).map(({ slug }) => slug),
);
