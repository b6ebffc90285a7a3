import type { Slug } from '../../catalog/index.ts';
import { badParameterError } from '../http/api-error.ts';
import type { CallInput } from '../input/input.ts';
import { itemsResult, listResult } from '../listing/list-result.ts';
import type { ListResult } from '../listing/list-result.ts';
import type { Records, RenderedName } from '../model/records.ts';
import type { RecordCollection, StoredType } from '../store/collection.ts';
import type { GroupIndex } from '../store/group-index.ts';
import type { Team } from '../store/team.ts';

export interface RouteCall {
  readonly input: CallInput;
  readonly team: Team;
  /** The ids that the path names; those of /me/… are the one of the token's owner. */
  readonly ids: readonly number[];
}

/** Serves an endpoint, and with /users/{ids}/… its twin /me/…. */
export type Route = (call: RouteCall) => ListResult;

/** Routes by the slug of the endpoint. */
export type Routes = Readonly<Partial<Record<Slug, Route>>>;

/** Where the records of each type are kept. */
export const recordCollections: {
  readonly [Name in StoredType]: (team: Team) => RecordCollection<Name>;
} = {
  question: ({ questions }) => questions,
  answer: ({ answers }) => answers,
  article: ({ articles }) => articles,
  comment: ({ comments }) => comments,
  suggested_edit: ({ suggestedEdits }) => suggestedEdits,
  user: ({ people }) => people,
};

type FoundType = StoredType | 'post';

interface Lookup<T> {
  readonly get: (id: number) => T | undefined;
  readonly getAll: (ids: readonly number[]) => readonly T[];
}

const lookups: {
  readonly [Name in FoundType]: (team: Team) => Lookup<Records[Name]>;
} = { ...recordCollections, post: ({ posts }) => posts };

/** Gives the items that the path names; unknown ids are left out, never an error. */
export function byIds(name: FoundType): Route {
  return ({ ids, team }) => itemsResult<FoundType>(name, lookups[name](team).getAll(ids));
}

/** Gives what the `id` of the path names; a call about one thing needs it to be there. */
export function requireById<Name extends FoundType>(
  name: Name,
  { input, team }: RouteCall,
): Records[Name] {
  const found = lookups[name](team).get(input.number('id') ?? 0);
  // Invented: no public record says what a write on an unknown id gets.
  if (found === undefined) throw badParameterError('id');
  return found;
}

/** Lists what an index has under the ids of the path. */
export function ofIds<Name extends RenderedName>(
  index: (team: Team) => GroupIndex<Name, number>,
): Route {
  return ({ ids, team }) => listResult(index(team).listingOfAny(ids));
}

/** Keeps what has the text of `inname` in its name, whatever the case. */
export function nameFilter(input: CallInput): (name: string) => boolean {
  const part = input.text('inname')?.toLowerCase();
  return part === undefined ? () => true : (name) => name.toLowerCase().includes(part);
}

/** The real names of the tags in a parameter. */
export function readTags(name: string, { input, team }: RouteCall): readonly string[] {
  return input.texts(name).map(team.tagging.resolve);
}
