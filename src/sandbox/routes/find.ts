import { badParameterError } from '../http/api-error.ts';
import type { CallInput } from '../input/input.ts';
import { itemsResult } from '../listing/list-result.ts';
import type { Records } from '../model/records.ts';
import type { StoredType } from '../store/collection.ts';
import type { Team } from '../store/team.ts';
import type { Route } from './route.ts';

/** Gives the items that the path names; unknown ids are left out, never an error. */
export function byIds<Name extends StoredType | 'post'>(
  name: Name,
  index: (team: Team) => { readonly get: (id: number) => Records[Name] | undefined },
): Route {
  return ({ input, team }) => {
    const ids = input.numbers('ids');
    return itemsResult(
      name,
      ids.map((id) => index(team).get(id)).filter((item) => item !== undefined),
    );
  };
}

/** Gives what the `id` of the path names; a call about one thing needs it to be there. */
export function requireById<T>(
  known: { readonly get: (id: number) => T | undefined },
  input: CallInput,
): T {
  const found = known.get(input.number('id') ?? 0);
  // Invented: no public record says what a write on an unknown id gets.
  if (found === undefined) throw badParameterError('id');
  return found;
}

/** Keeps what has the text of `inname` in its name, whatever the case. */
export function nameFilter(input: CallInput): (name: string) => boolean {
  const part = input.text('inname')?.toLowerCase();
  return part === undefined ? () => true : (name) => name.toLowerCase().includes(part);
}
