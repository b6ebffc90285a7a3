// This file says how a write is answered: with what it made, whether or not that was stored.
import { resourceTypes } from '../../model/resource-types.ts';
import { nothing, results } from '../../listing/list-result.ts';
import type { Results } from '../../listing/list-result.ts';
import type { Records } from '../../model/records.ts';
import { Listing } from '../../listing/listing.ts';
import type { Stored } from '../../store/collection.ts';
import type { Call } from '../route.ts';

/** Stores unless the call is a preview, and answers with what was stored or would have been. */
export function write<Name extends Stored>(
  name: Name,
  { input }: Call,
  draft: Records[Name],
  store: () => Records[Name] | undefined,
): Results {
  const made = input.flag('preview') === true ? draft : (store() ?? draft);
  return results(new Listing<Name>(resourceTypes[name], [made]));
}

/** Deletes unless the call is a preview; either way the answer is empty, as recorded. */
export function erase(name: Stored, { input }: Call, remove: () => void): Results {
  if (input.flag('preview') !== true) remove();
  return nothing(name);
}

/** Answers with something that is never stored. */
export function show<Name extends Stored>(name: Name, draft: Records[Name]): Results {
  return results(new Listing<Name>(resourceTypes[name], [draft]));
}
