import type { Slug } from '../../catalog/index.ts';
import type { CallInput } from '../input/input.ts';
import type { ListResult } from '../listing/list-result.ts';
import type { Team } from '../store/team.ts';

export interface RouteCall {
  readonly input: CallInput;
  readonly team: Team;
}

/** Serves an endpoint. */
export type Route = (call: RouteCall) => ListResult;

/** Routes by the slug of the endpoint. */
export type Routes = Readonly<Partial<Record<Slug, Route>>>;
