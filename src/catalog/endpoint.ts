// This file says what an endpoint of API v2.3 is; endpoints/ holds one file for each family of them.
import type { ObjectName } from './objects.ts';
import type { Parameter } from './parameter.ts';

export type Verb = 'GET' | 'POST';

export type Family =
  | 'Access Tokens'
  | 'Achievements'
  | 'Answers'
  | 'Applications'
  | 'Articles'
  | 'Badges'
  | 'Collectives'
  | 'Comments'
  | 'Errors'
  | 'Events'
  | 'Filters'
  | 'Inbox'
  | 'Info'
  | 'Notifications'
  | 'Posts'
  | 'Privileges'
  | 'Questions'
  | 'Revisions'
  | 'Search'
  | 'Sites'
  | 'Suggested Edits'
  | 'Tags'
  | 'Users';

export type Scope = 'write_access' | 'read_inbox' | 'private_info';

/** Whether Teams has the endpoint: `yes` and `no` by a source, `likely` by judgement, `unknown` where neither says. */
export type Availability = 'yes' | 'likely' | 'unknown' | 'no';

/** A method of API v2.3. */
export interface Endpoint<Slug extends string = string, Teams extends Availability = Availability> {
  /** The name of its page in the official documentation; unique. */
  readonly slug: Slug;
  readonly verb: Verb;
  readonly path: `/${string}`;
  readonly family: Family;
  readonly summary: string;
  readonly returns: ObjectName;
  /** The parameters in the order of the official console; `filter` and `team`, which all have, are left out. */
  readonly parameters: readonly Parameter[];
  readonly teams: Teams;
  /** `network` methods take neither `team` nor `site`. */
  readonly reach: 'team' | 'network';
  /** Needs a token even where the public network would not ask for one. */
  readonly needsToken: boolean;
  readonly scopes: readonly Scope[];
  readonly quirks: readonly string[];
  /** Further spellings of the path that the API accepts. */
  readonly aliases: readonly `/${string}`[];
  /** A GET that may be a POST as well, for lists that no address could hold. */
  readonly alsoPosted: boolean;
}

/** What an endpoint asks for that stores something. */
export const withWriteAccess = { needsToken: true, scopes: ['write_access'] } as const;

/** Whether an endpoint puts new texts in the place of what stands there, or proposes to. */
export function replacesText({ path }: Endpoint): boolean {
  return /\/\{id\}\/(?:edit|suggested-edit\/add)$/.test(path);
}

type PathNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathNames<Rest>
  : never;

type Declared<Given extends readonly Parameter[]> = Extract<Given[number], { in: 'path' }>['name'];

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

export interface Definition<
  Slug extends string,
  Teams extends Availability,
  Path extends `/${string}`,
  Given extends readonly Parameter[],
> extends Partial<
  Pick<Endpoint, 'reach' | 'needsToken' | 'scopes' | 'quirks' | 'aliases' | 'alsoPosted'>
> {
  readonly slug: Slug;
  readonly verb: [Extract<Given[number], { in: 'body' }>] extends [never] ? Verb : 'POST';
  readonly path: Path;
  readonly summary: string;
  readonly returns: ObjectName;
  readonly teams: Teams;
  readonly parameters: Same<PathNames<Path>, Declared<Given>> extends true
    ? Given
    : { readonly 'The path names': PathNames<Path>; readonly 'but declared are': Declared<Given> };
}

/**
 * Starts a family. Its entries do not compile when a `{name}` of the path has no parameter,
 * when a path parameter has no `{name}`, or when a GET has a form body.
 */
export function family(name: Family) {
  return <
    const Slug extends string,
    const Teams extends Availability,
    const Path extends `/${string}`,
    const Given extends readonly Parameter[],
  >(
    definition: Definition<Slug, Teams, Path, Given>,
  ): Endpoint<Slug, Teams> => ({
    reach: 'team',
    needsToken: false,
    scopes: [],
    quirks: [],
    aliases: [],
    alsoPosted: false,
    ...definition,
    parameters: definition.parameters as Given,
    family: name,
  });
}
