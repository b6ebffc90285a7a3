// This file says what answers an endpoint; the other files here hold one for each slug of the catalog.
import type { Slug } from '../../catalog/index.ts';
import type { Input } from '../input/input.ts';
import type { Results } from '../listing/paging.ts';
import type { Team } from '../store/team.ts';

export interface Call {
  readonly input: Input;
  readonly team: Team;
}

export type Route = (call: Call) => Results;

/** Answers by the slug of the endpoint. */
export type Routes = Readonly<Partial<Record<Slug, Route>>>;
