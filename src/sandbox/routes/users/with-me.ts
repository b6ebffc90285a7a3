// This file names who a call is about: /users/{ids}/… means the people of the path, /me/… the owner of the token.
import type { Results } from '../../listing/list-result.ts';
import type { Call, Route } from '../route.ts';

/** An answer about some people. */
export type OfPeople = (userIds: readonly number[], call: Call) => Results;

export function named(answer: OfPeople): Route {
  return (call) => answer(call.input.numbers('ids'), call);
}

/** For the routes that take one person, as `{id}`. */
export function namedOne(answer: OfPeople): Route {
  return (call) => answer([call.input.number('id') ?? 0], call);
}

/** For the route whose `{id}` takes several. */
export function namedSome(answer: OfPeople): Route {
  return (call) => answer(call.input.numbers('id'), call);
}

export function mine(answer: OfPeople): Route {
  return (call) => answer([call.team.meId], call);
}
