import { emptyResult, itemsResult } from '../../listing/list-result.ts';
import type { ListResult } from '../../listing/list-result.ts';
import type { Records } from '../../model/records.ts';
import type { StoredType } from '../../store/collection.ts';
import type { RouteCall } from '../route.ts';

/** Stores unless the call is a preview; the result is what was stored or would have been. */
export function respondToWrite<Name extends StoredType>(
  name: Name,
  { input }: RouteCall,
  draft: Records[Name],
  store: () => Records[Name] | undefined,
): ListResult {
  const made = input.flag('preview') === true ? draft : (store() ?? draft);
  return itemsResult(name, [made]);
}

/** Deletes unless the call is a preview; either way the result is empty, as recorded. */
export function respondToDelete(
  name: StoredType,
  { input }: RouteCall,
  remove: () => void,
): ListResult {
  if (input.flag('preview') !== true) remove();
  return emptyResult(name);
}
