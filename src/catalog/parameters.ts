// This file holds the parameters that endpoints share; a parameter that only one endpoint has stands with that endpoint.
import { collections } from './parameter.ts';
import type {
  BoundParameter,
  Collection,
  DateParameter,
  EnumParameter,
  FilterParameter,
  Ids,
  ListParameter,
  NumberParameter,
  Parameter,
  Sort,
  SortParameter,
  TextParameter,
} from './parameter.ts';

export const page = {
  name: 'page',
  kind: 'number',
  in: 'query',
  summary: 'Which page of the results, counted from 1.',
  example: '2',
  min: 1,
  default: 1,
} as const satisfies NumberParameter;

export const pagesize = {
  name: 'pagesize',
  kind: 'number',
  in: 'query',
  summary: 'How many items a page holds.',
  example: '100',
  min: 0,
  max: 100,
  default: 30,
  // Recorded: a negative pagesize acts like 0.
  clamped: true,
} as const satisfies NumberParameter;

const fromdate = {
  name: 'fromdate',
  kind: 'date',
  in: 'query',
  summary: 'Only items created at or after this moment.',
  example: '2026-01-31',
  note: 'Always about the creation date, whatever the sort is.',
} as const satisfies DateParameter;

const todate = {
  name: 'todate',
  kind: 'date',
  in: 'query',
  summary: 'Only items created at or before this moment.',
  example: '2026-03-31 18:00',
  end: 'max',
  note: 'Always about the creation date, whatever the sort is.',
} as const satisfies DateParameter;

const order = {
  name: 'order',
  kind: 'enum',
  in: 'query',
  summary: 'Direction of the sort: descending or ascending.',
  example: 'asc',
  options: ['desc', 'asc'],
  default: 'desc',
} as const satisfies EnumParameter;

const min = {
  name: 'min',
  kind: 'bound',
  in: 'query',
  summary: 'Only items whose sort field is at least this.',
  example: '10',
  end: 'min',
} as const satisfies BoundParameter;

const max = {
  name: 'max',
  kind: 'bound',
  in: 'query',
  summary: 'Only items whose sort field is at most this.',
  example: '100',
  end: 'max',
} as const satisfies BoundParameter;

export const filter = {
  name: 'filter',
  kind: 'filter',
  in: 'query',
  summary: 'Which fields the response includes: a built-in name or the id of a filter.',
  example: 'withbody',
  builtIns: ['default', 'withbody', 'none', 'total'],
} as const satisfies FilterParameter;

export const team = {
  name: 'team',
  kind: 'text',
  in: 'query',
  summary: 'The slug of the team, as in https://stackoverflowteams.com/c/<slug>.',
  example: 'my-team',
} as const satisfies TextParameter;

export const preview = {
  name: 'preview',
  kind: 'enum',
  in: 'body',
  summary: 'true checks the request and responds as if it were done, but stores nothing.',
  example: 'true',
  options: ['true', 'false'],
  default: 'false',
} as const satisfies EnumParameter;

export const since = {
  name: 'since',
  kind: 'date',
  in: 'query',
  summary: 'Only what happened at or after this moment.',
  example: '10 minutes ago',
} as const satisfies DateParameter;

export const inname = {
  name: 'inname',
  kind: 'text',
  in: 'query',
  summary: 'Only items whose name contains this text.',
  example: 'ai',
} as const satisfies TextParameter;

/** `page` and `pagesize`. */
export const paged = [page, pagesize] as const;

/** `page`, `pagesize`, `fromdate` and `todate`. */
export const dated = [...paged, fromdate, todate] as const;

/** The eight parameters of a listing, in console order; the first sort is the default. */
export function sorted(sorts: readonly [Sort, ...Sort[]] | readonly Sort[]) {
  return [...dated, order, min, max, sortBy(sorts)] as const;
}

function sortBy(sorts: readonly Sort[]) {
  const [first] = sorts;
  if (!first) throw new TypeError('A sort parameter needs at least one sort.');
  return {
    name: 'sort',
    kind: 'sort',
    in: 'query',
    summary: 'What the items are ordered by; min and max then bound that field.',
    example: sorts.at(-1)?.name ?? first.name,
    sorts,
    default: first.name,
  } as const satisfies SortParameter;
}

/** The most entries of a vector that has no bound of its own (docs/vectors). */
const mostEntries = 100;

/** Reads `the user who was replied to` as well as `users`. */
function idsOf(noun: string): Ids {
  const name = noun.replace(/^the (\w+).*/, '$1s');
  const collection: Collection | undefined = collections.find((one) => one === name);
  if (collection === undefined) return {};
  // Every site has the Community user, whose posts nobody owns.
  return name === 'users' || name === 'accounts' ? { collection, besides: [-1] } : { collection };
}

/** A vector of ids in the path. */
export function ids(noun: string, example: string) {
  return {
    name: 'ids',
    kind: 'list',
    of: 'id',
    in: 'path',
    required: true,
    summary: `Ids of ${noun}, up to 100.`,
    example,
    limit: mostEntries,
    ...idsOf(noun),
  } as const satisfies ListParameter;
}

/** A single id in the path. */
export function id(noun: string, example: string) {
  return {
    name: 'id',
    kind: 'number',
    in: 'path',
    required: true,
    summary: `Id of ${noun}.`,
    example,
    min: 1,
    ...idsOf(noun),
  } as const satisfies NumberParameter;
}

/** A vector of tags in the path. */
export function pathTags(limit = mostEntries) {
  return {
    name: 'tags',
    kind: 'list',
    of: 'tag',
    in: 'path',
    required: true,
    summary: 'Names of tags.',
    example: 'python;docker',
    limit,
  } as const satisfies ListParameter;
}

const tagList = { kind: 'list', of: 'tag', in: 'query', limit: mostEntries } as const;

/** All given tags must be present. */
export const taggedAll = {
  ...tagList,
  name: 'tagged',
  summary: 'Only items with all of these tags.',
  example: 'c#;.net',
  match: 'all',
  note: 'With more than 5 tags nothing can match.',
} as const satisfies ListParameter;

/** One of the given tags is enough. */
export const taggedAny = {
  ...tagList,
  name: 'tagged',
  summary: 'Only items with at least one of these tags.',
  example: 'kubernetes;docker',
  match: 'any',
} as const satisfies ListParameter;

export const nottagged = {
  ...tagList,
  name: 'nottagged',
  summary: 'Excludes items with any of these tags.',
  example: 'legacy',
  match: 'none',
  note: 'The API applies it only together with tagged.',
} as const satisfies ListParameter;

/** Every shared parameter by name, as endpoints/*.ts use them. */
export const parameters = {
  page,
  pagesize,
  fromdate,
  todate,
  order,
  min,
  max,
  filter,
  team,
  preview,
  since,
  inname,
} as const satisfies Record<string, Parameter>;
