// This file says in what two requests differ.
import type { ApiRequest } from '../../request/build.ts';
import { parametersOf } from '../../request/draft.ts';

export interface RequestDifference {
  readonly name: string;
  /** As it was sent; empty where it was not. */
  readonly before: string;
  readonly after: string;
}

/** The places and parameters in which two requests differ. */
export function compareRequests(a: ApiRequest, b: ApiRequest): readonly RequestDifference[] {
  const parameters = [...parametersOf(a.endpoint), ...parametersOf(b.endpoint)];
  const names = new Set(parameters.map(({ name }) => name));
  const rows = [
    { name: 'endpoint', before: endpointIn(a), after: endpointIn(b) },
    { name: 'sent to', before: placeOf(a), after: placeOf(b) },
    { name: 'team', before: a.destination.team, after: b.destination.team },
    { name: 'address style', before: a.destination.style.label, after: b.destination.style.label },
    { name: 'fault', before: a.destination.fault ?? '', after: b.destination.fault ?? '' },
    ...[...names].map((name) => ({
      name,
      before: a.recipe.values[name] ?? '',
      after: b.recipe.values[name] ?? '',
    })),
  ];
  return rows.filter(({ before, after }) => before !== after);
}

const endpointIn = ({ verb, endpoint }: ApiRequest): string => `${verb} ${endpoint.path}`;

const placeOf = ({ destination }: ApiRequest): string => destination.target.label;
