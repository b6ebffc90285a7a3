// This file names who a call is about: /users/{ids}/… means the people of the path, /me/… the owner of the token.
import type { ListResult } from '../../listing/list-result.ts';
import type { Route, RouteCall } from '../route.ts';

/** An answer about some people. */
export type UsersRoute = (userIds: readonly number[], call: RouteCall) => ListResult;

export function named(answer: UsersRoute): Route {
  return (call) => answer(call.input.numbers('ids'), call);
}

/** For the routes that take one person, as `{id}`. */
export function namedOne(answer: UsersRoute): Route {
  return (call) => answer([call.input.number('id') ?? 0], call);
}

/** For the route whose `{id}` takes several. */
export function namedSome(answer: UsersRoute): Route {
  return (call) => answer(call.input.numbers('id'), call);
}

export function mine(answer: UsersRoute): Route {
  return (call) => answer([call.team.meId], call);
}
