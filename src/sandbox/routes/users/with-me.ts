import type { CallInput } from '../../input/input.ts';
import type { ListResult } from '../../listing/list-result.ts';
import type { Route, RouteCall } from '../route.ts';

/** Serves a call that is about some users. */
export type UsersRoute = (userIds: readonly number[], call: RouteCall) => ListResult;

/** Serves /users/{ids}/… for the users of the path, and its twin /me/… for the owner of the token. */
export function withMe<Slug extends string>(
  [slug, twin]: readonly [Slug, Slug],
  route: UsersRoute,
): Readonly<Record<Slug, Route>> {
  const routes: Readonly<Record<string, Route>> = {
    [slug]: (call) => route(userIdsIn(call.input), call),
    [twin]: (call) => route([call.team.meId], call),
  };
  return routes;
}

/** Paths name users as `{ids}`, or as `{id}`, which takes several in one case. */
function userIdsIn(input: CallInput): readonly number[] {
  const id = input.number('id');
  return id === undefined ? [...input.numbers('ids'), ...input.numbers('id')] : [id];
}
