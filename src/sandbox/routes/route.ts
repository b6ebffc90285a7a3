// This file says what answers an endpoint; the other files here hold one for each slug of the catalog.
import type { Input } from '../input/input.ts';
import type { ListResult } from '../listing/list-result.ts';
import type { Team } from '../store/team.ts';

export interface RouteCall {
  readonly input: Input;
  readonly team: Team;
}

export type Route = (call: RouteCall) => ListResult;

/** Answers by the slug of the endpoint. */
export type Routes = Readonly<Record<string, Route>>;
