// This file says how a write is answered: with what it made, whether or not that was stored.
import { emptyResult, listResult, type ListResult } from '../../listing/list-result.ts';
import { Listing } from '../../listing/listing.ts';
import type { Records } from '../../model/records.ts';
import { resourceTypes } from '../../model/resource-types.ts';
import type { StoredType } from '../../store/collection.ts';
import type { RouteCall } from '../route.ts';

/** Stores unless the call is a preview, and answers with what was stored or would have been. */
export function respondToWrite<Name extends StoredType>(
  name: Name,
  { input }: RouteCall,
  draft: Records[Name],
  store: () => Records[Name] | undefined,
): ListResult {
  const made = input.flag('preview') === true ? draft : (store() ?? draft);
  return listResult(new Listing<Name>(resourceTypes[name], [made]));
}

/** Deletes unless the call is a preview; either way the answer is empty, as recorded. */
export function respondToDelete(
  name: StoredType,
  { input }: RouteCall,
  remove: () => void,
): ListResult {
  if (input.flag('preview') !== true) remove();
  return emptyResult(name);
}

/** Answers with something that is never stored. */
export function respondToRender<Name extends StoredType>(
  name: Name,
  draft: Records[Name],
): ListResult {
  return listResult(new Listing<Name>(resourceTypes[name], [draft]));
}
