// This file chooses the columns that tell most of an item, by what the catalog says of the fields.
import type { Column } from './columns.ts';

interface Group {
  readonly holds: (column: Column) => boolean;
  /** How many of it are shown at first. */
  readonly shown: number;
  /** Names that come first. */
  readonly first?: readonly string[];
}

const nameOf = ({ path }: Column): string => path.at(-1) ?? '';
const isTop = ({ path }: Column): boolean => path.length <= 1;
const isId = (column: Column): boolean => /(^|_)(id|guid)$/.test(nameOf(column));

/** Fields that hold a whole text. */
const long = /^(last_)?(body|body_markdown|excerpt|about_me)$/;

/** The groups in the order of the columns; a column is of the first that holds it. */
const groups: readonly Group[] = [
  {
    holds: (column) =>
      isTop(column) &&
      column.kind === 'text' &&
      !column.isList &&
      /^(title|name|display_name|tag_name|from_tag|to_tag|description|short_description)$/.test(
        nameOf(column),
      ),
    shown: 2,
    first: ['title', 'name', 'display_name', 'tag_name', 'from_tag', 'to_tag'],
  },
  {
    holds: (column) => isTop(column) && column.kind === 'number' && !isId(column) && !column.isList,
    shown: 3,
    first: ['score', 'reputation', 'count', 'answer_count', 'view_count'],
  },
  {
    holds: (column) => isTop(column) && column.kind === 'date',
    shown: 2,
    first: ['creation_date', 'last_activity_date'],
  },
  {
    holds: ({ path, isList }) => path.length === 2 && path[1] === 'display_name' && !isList,
    shown: 1,
    first: ['owner', 'user'],
  },
  {
    holds: (column) => isTop(column) && column.isList && column.kind === 'text',
    shown: 1,
    first: ['tags'],
  },
  {
    holds: (column) => isTop(column) && isTyped(column),
    shown: 2,
  },
  { holds: (column) => isTop(column) && column.kind === 'boolean', shown: 1 },
  { holds: (column) => isTop(column) && isId(column), shown: 1 },
  { holds: (column) => isTop(column) && column.kind === 'text' && !isLong(column), shown: 0 },
  { holds: isTop, shown: 0 },
  { holds: (column) => !column.isList, shown: 0 },
  { holds: () => true, shown: 0 },
];

function isTyped(column: Column): boolean {
  return column.kind === 'text' && (column.field?.values ? true : nameOf(column).endsWith('_type'));
}

function isLong(column: Column): boolean {
  return long.test(nameOf(column));
}

/** A table with fewer columns takes others too, as long as they are in the items and short. */
const few = 6;

interface Ranked {
  readonly column: Column;
  readonly group: number;
  readonly first: number;
}

/** All columns, the most telling ones first; those that no item has come last. */
export function rankColumns(columns: readonly Column[], returned: string): readonly Column[] {
  return columns
    .map((column) => rank(column, returned))
    .sort(
      (a, b) =>
        Number(b.column.isPresent) - Number(a.column.isPresent) ||
        a.group - b.group ||
        a.first - b.first,
    )
    .map(({ column }) => column);
}

function rank(column: Column, returned: string): Ranked {
  const group = groups.findIndex(({ holds }) => holds(column));
  const first = [...(groups[group]?.first ?? []), `${returned}_id`];
  const place = first.indexOf(column.path[0] ?? '');
  return { column, group, first: place === -1 ? first.length : place };
}

/** The ids of the columns of a table that nobody has chosen columns for. */
export function defaultColumns(columns: readonly Column[], returned: string): readonly string[] {
  const ranked = rankColumns(columns, returned).filter(({ isPresent }) => isPresent);
  const used = new Map<number, number>();
  const chosen = new Set(
    ranked.filter((column) => {
      const { group } = rank(column, returned);
      const count = (used.get(group) ?? 0) + 1;
      used.set(group, count);
      return count <= (groups[group]?.shown ?? 0);
    }),
  );
  for (const column of ranked) if (chosen.size < few && !isLong(column)) chosen.add(column);
  // A response that has nothing but long texts shows them.
  if (chosen.size === 0 && ranked[0]) chosen.add(ranked[0]);
  return ranked.filter((column) => chosen.has(column)).map(({ id }) => id);
}
