// This file says what a parameter of an endpoint can be; parameters.ts holds the ones that many endpoints share.

/** Where a value travels: in the path, in the query string, or in the form body of a POST. */
export type ParameterLocation = 'path' | 'query' | 'body';

interface ParameterBase {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly required?: true;
  /** One sentence for the person who fills the field. */
  readonly summary: string;
  /** A value that works as it stands. */
  readonly example: string;
  /** A quirk that the summary has no room for. */
  readonly note?: string;
}

/** What an id is of. Each collection counts its own, but a post is a question, an answer or an article. */
export const collections = [
  'questions',
  'answers',
  'posts',
  'comments',
  'users',
  'accounts',
  'articles',
  'badges',
  'suggested edits',
  'revisions',
  'collectives',
] as const;

export type Collection = (typeof collections)[number];

/** What is said of ids, in a list or alone. */
export interface Ids {
  readonly collection?: Collection;
  /** Ids below 1 that exist: -1 is the Community user. */
  readonly besides?: readonly number[];
}

export interface NumberParameter extends ParameterBase, Ids {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
  /** Ids below 1 that exist: -1 is the Community user. */
  readonly besides?: readonly number[];
  readonly default?: number;
  /** What is below `min` acts like it, and is not refused. */
  readonly clamped?: true;
}

/** Unix epoch, in seconds, UTC. */
export interface DateParameter extends ParameterBase {
  readonly kind: 'date';
  /** Whether it ends a span of time, its last second included. */
  readonly end?: 'max';
}

export interface EnumParameter extends ParameterBase {
  readonly kind: 'enum';
  readonly options: readonly string[];
  /** What the API takes when nothing is sent. */
  readonly default?: string;
}

export interface SortParameter extends ParameterBase {
  readonly kind: 'sort';
  readonly sorts: readonly Sort[];
  readonly default: string;
}

/** `min` or `max`: what it takes is said by the sort that is chosen. */
export interface BoundParameter extends ParameterBase {
  readonly kind: 'bound';
  readonly end: 'min' | 'max';
}

/** A vector, joined with `;`. */
export interface ListParameter extends ParameterBase, Ids {
  readonly kind: 'list';
  readonly of: 'id' | 'tag' | 'text';
  /** The most entries the API takes; absent where no source states one. */
  readonly limit?: number;
  /** How several tags combine; absent for lists that do not select by tag. */
  readonly match?: 'all' | 'any' | 'preference' | 'none';
  /** The entries that the API knows, where it knows only some. */
  readonly options?: readonly string[];
}

export interface TextParameter extends ParameterBase {
  readonly kind: 'text';
  /** Long texts get a field of several lines. */
  readonly long?: true;
}

export interface FilterParameter extends ParameterBase {
  readonly kind: 'filter';
  readonly builtIns: readonly string[];
}

/** What an endpoint takes, by the kind of its values. */
export type Parameter =
  | NumberParameter
  | DateParameter
  | EnumParameter
  | SortParameter
  | BoundParameter
  | ListParameter
  | TextParameter
  | FilterParameter;

export type ParameterKind = Parameter['kind'];

/** What `min` and `max` take under a sort, and the field of the returned object that they bound (inclusive). */
export type Bound =
  | { readonly kind: 'date' | 'number' | 'text'; readonly field: string }
  /** The ranks in ascending order of the API: `gold` is the smallest badge rank. */
  | { readonly kind: 'rank'; readonly field: string; readonly ranks: readonly string[] }
  | { readonly kind: 'none' };

export interface Sort {
  readonly name: string;
  readonly bound: Bound;
  readonly note?: string;
}
