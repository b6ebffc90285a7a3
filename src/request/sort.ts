// This file says which sort a draft asks for, and so what `min` and `max` take.
import type { Endpoint } from '../catalog/endpoint.ts';
import type { Bound, Sort, SortParameter } from '../catalog/parameter.ts';
import type { DraftValues } from './draft.ts';
import { typedText } from './draft.ts';

/** The sort parameter of an endpoint, if it has one. */
function sortParameter(endpoint: Endpoint): SortParameter | undefined {
  return endpoint.parameters.find((parameter) => parameter.kind === 'sort');
}

/** The chosen sort, or the default one; undefined where the endpoint has none or the text names none. */
export function chosenSort(endpoint: Endpoint, values: DraftValues): Sort | undefined {
  const parameter = sortParameter(endpoint);
  if (!parameter) return undefined;
  const name = typedText(values, 'sort') || parameter.default;
  return parameter.sorts.find((sort) => sort.name === name);
}

/** What `min` and `max` take now; free text where the sort is not known. */
export function chosenBound(endpoint: Endpoint, values: DraftValues): Bound {
  return chosenSort(endpoint, values)?.bound ?? { kind: 'text', field: 'the sort field' };
}
