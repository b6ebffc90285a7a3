import { wrapperName } from '../../catalog/fields.ts';
import type { NamedField } from '../../catalog/fields.ts';
import { fieldsOf, objectIn } from '../../filters/object-fields.ts';
import type { JsonPath } from './place.ts';

/** The field of the catalog that a path of a response leads to; `returned` is what the endpoint returns. */
export function fieldAt(path: JsonPath, returned: string): NamedField | undefined {
  let object: string | undefined = wrapperName;
  let found: NamedField | undefined;
  for (const step of path) {
    if (typeof step === 'number') continue;
    found = object === undefined ? undefined : fieldNamed(object, step);
    if (!found) return undefined;
    object = objectIn(found.field, returned);
  }
  return found;
}

function fieldNamed(object: string, name: string): NamedField | undefined {
  return fieldsOf(object).find(({ field }) => field.name === name);
}
