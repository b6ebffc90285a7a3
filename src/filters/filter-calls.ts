// This file asks the API for filters: the drafts that make and read one, and what is in the responses.
import * as v from 'valibot';
import { endpointOf } from '../request/draft.ts';
import type { Draft } from '../request/draft.ts';
import { parseJson } from '../request/json.ts';
import { separator } from '../request/paste/list.ts';
import type { Composition } from './composition.ts';
import { fieldForm, idForm } from './filter.ts';
import type { Filter } from './filter.ts';

/** The call of `/filters/create` that makes a filter. */
export function draftToCreate({ base, include, exclude, safe }: Composition): Draft {
  const values = {
    base,
    include: include.join(separator),
    exclude: exclude.join(separator),
    unsafe: safe ? '' : 'true',
  };
  return { endpoint: endpointOf('create-filter'), values };
}

/** The call of `/filters/{filters}` that says what is in a filter. */
export function draftToRead(id: string): Draft {
  return { endpoint: endpointOf('read-filter'), values: { filters: id } };
}

export interface FetchedFilter {
  readonly id: string;
  /** Undefined where the API does not know the string. */
  readonly filter: Filter | undefined;
}

const responseSchema = v.object({
  items: v.array(
    v.object({
      filter: v.pipe(v.string(), v.regex(idForm)),
      filter_type: v.picklist(['safe', 'unsafe', 'invalid']),
      included_fields: v.array(v.string()),
    }),
  ),
});

/** What is said of a response in which there is none. */
export const lacksFilter = 'The response contains no filter.';

/** The first filter of a response of either call; undefined when there is none in it. */
export function readFilterResponse(text: string): FetchedFilter | undefined {
  const { success, output } = v.safeParse(responseSchema, parseJson(text));
  const [item] = success ? output.items : [];
  if (!item) return undefined;
  const { filter: id, filter_type: type, included_fields: included } = item;
  if (type === 'invalid') return { id, filter: undefined };
  const names = included.filter((name) => fieldForm.test(name));
  return { id, filter: { included: new Set(names), safe: type === 'safe' } };
}
