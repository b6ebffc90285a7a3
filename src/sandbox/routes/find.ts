import { itemsResult } from '../listing/list-result.ts';
import type { Records } from '../model/records.ts';
import type { StoredType } from '../store/collection.ts';
import type { Team } from '../store/team.ts';
import type { Route } from './route.ts';

type Named = StoredType | 'post';

/** Answers with the items that the path names; unknown ids are missing from the answer, never an error. */
export function byIds<Name extends Named>(
  name: Name,
  index: (team: Team) => { readonly get: (id: number) => Records[Name] | undefined },
): Route {
  return ({ input, team }) => {
    const known = index(team);
    const items = input.numbers('ids').map((id) => known.get(id));
    return itemsResult(
      name,
      items.filter((item) => item !== undefined),
    );
  };
}
