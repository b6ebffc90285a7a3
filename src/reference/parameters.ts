// This file says what an endpoint takes, in the order in which somebody needs to know it.
import type { Endpoint } from '../catalog/endpoint.ts';
import type { Parameter } from '../catalog/parameter.ts';
import { team } from '../catalog/parameters.ts';
import { describePerSort, sortsOf } from '../exports/describe.ts';
import { parametersOf } from '../request/draft.ts';

/** All parameters, the team and the filter included; what must be given comes first. */
export function listedParameters(endpoint: Endpoint): readonly Parameter[] {
  const all: readonly Parameter[] = [
    ...(endpoint.reach === 'team' ? [{ ...team, required: true } as const] : []),
    ...parametersOf(endpoint),
  ];
  return [...all.filter(({ required }) => required), ...all.filter(({ required }) => !required)];
}

/** What is to be said of a parameter besides its type, a line in Markdown for each. */
export function linesOn(parameter: Parameter, endpoint: Endpoint): readonly string[] {
  if (parameter.kind === 'date') return ['Sent as epoch seconds, UTC.'];
  const hasMin = endpoint.parameters.some(({ name }) => name === 'min');
  if (parameter.kind === 'bound' && parameter.end === 'max' && hasMin) return ['As for `min`.'];
  return describePerSort(parameter, sortsOf(endpoint));
}
