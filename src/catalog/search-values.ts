// This file finds the parameters that a search can fill: tags and ids that were typed, and the values of an intent.
import type { Endpoint } from './endpoint.ts';
import type { Parameter } from './parameter.ts';

export type FoundValues = Readonly<Record<string, string>>;

/** The values of typed tags and ids; undefined where the endpoint has no place for all of them. */
export function place(
  { parameters }: Endpoint,
  tags: readonly string[],
  numbers: readonly string[],
): FoundValues | undefined {
  const places = [
    { texts: tags, parameter: parameters.find(takesTags) },
    { texts: numbers, parameter: parameters.find(takesIds) },
  ].filter(({ texts }) => texts.length > 0);
  const values: Record<string, string> = {};
  for (const { texts, parameter } of places) {
    if (!parameter || (parameter.kind !== 'list' && texts.length > 1)) return undefined;
    values[parameter.name] = texts.join(';');
  }
  return values;
}

function takesTags(parameter: Parameter): boolean {
  const { name, kind } = parameter;
  if (parameter.in === 'path') return name === 'tags' || name === 'tag';
  return name === 'tagged' && kind === 'list';
}

function takesIds({ name, in: at }: Parameter): boolean {
  return at === 'path' && (name === 'ids' || name === 'id');
}

/** Whether the endpoint has all the parameters, and these take the values. */
export function takes({ parameters }: Endpoint, values: FoundValues): boolean {
  return Object.entries(values).every(([name, text]) => {
    // Every endpoint takes a filter; its parameters leave it out.
    if (name === 'filter') return true;
    const parameter = parameters.find((one) => one.name === name);
    if (parameter?.kind === 'sort') return parameter.sorts.some((sort) => sort.name === text);
    if (parameter?.kind === 'enum') return parameter.options.includes(text);
    return parameter !== undefined;
  });
}
