// This file says what a response has that another filter would leave out.
import { wrapperName } from '../catalog/fields.ts';
import { countFields } from './field-counts.ts';
import { without } from './filter.ts';
import type { Filter } from './filter.ts';
import { objectsIn } from './paths.ts';

/** Whether a response can hold a field under a filter: it is included, and so is what leads to it. */
export function reachesField(returned: string, filter: Filter): (name: string) => boolean {
  const objects = objectsIn(returned, filter);
  return (name) => {
    const [object = ''] = name.split('.');
    return filter.included.has(name) && objects.has(object === '' ? wrapperName : object);
  };
}

/** The fields of a response that another filter would not return, in the order of the catalog. */
export function findLost(body: unknown, returned: string, next: Filter): readonly string[] {
  const counts = [...countFields(body, returned).values()];
  const present = new Set(counts.flatMap(({ present: found }) => [...found.keys()]));
  const reaches = reachesField(returned, next);
  const kept = new Set([...present].filter(reaches));
  return without({ included: present, safe: true }, { included: kept, safe: true });
}
