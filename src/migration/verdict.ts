// This file says in words how an endpoint fares in v3.
import type { Combination, Confidence, Mapping, Match } from '../catalog/v3/mapping.ts';
import type { SourceId } from '../catalog/v3/sources.ts';

export const matches: Readonly<
  Record<Match, { readonly label: string; readonly meaning: string }>
> = {
  equal: { label: 'Equal', meaning: 'v3 has a route that does the same.' },
  near: {
    label: 'Near',
    meaning: 'v3 comes near: with several calls, by filtering after reading, or with less.',
  },
  none: { label: 'None', meaning: 'v3 has nothing for it.' },
};

export const combinations: Readonly<Record<Combination, string>> = {
  either: 'Choose one; the first loses least of what is in the form:',
  sum: 'Put these together:',
  steps: 'One after the other:',
  byType: 'By the kind of the post:',
};

/** What supports a statement of this confidence. */
export const confidences: Readonly<Record<Confidence, string>> = {
  high: 'the official schema says it, or two independent sources',
  medium: 'one client or one recorded response',
  low: 'inferred: try it before you rely on it',
};

const worstFirst = ['low', 'medium', 'high'] as const;

/** As sure as the least sure of its routes. */
export function confidenceOf(mapping: Mapping): Confidence {
  const given = partsOf(mapping).map(({ confidence }) => confidence);
  return worstFirst.find((one) => given.includes(one)) ?? 'low';
}

/** The sources of all its routes, each once. */
export function sourcesOf(mapping: Mapping): readonly SourceId[] {
  return [...new Set(partsOf(mapping).flatMap(({ sources }) => sources))];
}

function partsOf(mapping: Mapping) {
  return mapping.match === 'none' ? [mapping] : mapping.routes;
}
