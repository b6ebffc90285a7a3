// This file keeps lists of filters: in order, no more than there is room for, and how two of them become one.
import { parameters } from '../../catalog/parameters.ts';
import { decompose } from '../composition.ts';
import type { Composition } from '../composition.ts';
import type { Filter } from '../filter.ts';
import { withFreeName } from './saved-filter.ts';
import type { SavedFilter } from './saved-filter.ts';

/** What came of an import. */
export interface ImportResult {
  readonly filters: readonly SavedFilter[];
  readonly added: number;
  readonly present: number;
  /** How many there was no room for. */
  readonly refused: number;
}

/** Filters. */
const most = 200;

/** The list with a filter: the name that is new counts, if it has one. */
export function withFilter(
  list: readonly SavedFilter[],
  filter: SavedFilter,
): readonly SavedFilter[] {
  const { name = '' } = list.find(({ id }) => id === filter.id) ?? {};
  const others = list.filter(({ id }) => id !== filter.id);
  return inOrder([withFreeName(filter, filter.name || name, others), ...others]);
}

/** The list with a filter renamed. */
export function renameFilter(
  list: readonly SavedFilter[],
  id: string,
  name: string,
): readonly SavedFilter[] {
  const others = list.filter((one) => one.id !== id);
  return list.map((one) => (one.id === id ? withFreeName(one, name, others) : one));
}

/** The filter of a list that does the same as another, where the same target has made it. */
export function findSame(
  list: readonly SavedFilter[],
  filter: Filter,
  on: string,
): SavedFilter | undefined {
  const known = list.filter((kept) => kept.on === on);
  // Asked at every tick, mostly with nothing saved.
  if (known.length === 0) return undefined;
  const made = parameters.filter.builtIns.map((base) => textOf(decompose(filter, base)));
  return known.find(({ composition }) => made.includes(textOf(composition)));
}

function textOf({ base, include, exclude, safe }: Composition): string {
  return JSON.stringify([base, include.toSorted(), exclude.toSorted(), safe]);
}

/** One list of two, the newest filter first. What is in both stays as it is, and takes a name when it has none. */
export function mergeFilters(
  list: readonly SavedFilter[],
  others: readonly SavedFilter[],
): readonly SavedFilter[] {
  return inOrder(join(list, others));
}

/** The list with those of another that there is room for: none of its own makes way. */
export function importInto(
  list: readonly SavedFilter[],
  others: readonly SavedFilter[],
): ImportResult {
  const joined = join(list, others);
  const [own, strange] = [joined.slice(0, list.length), joined.slice(list.length)];
  const taken = inOrder(strange, Math.max(0, most - own.length));
  return {
    filters: [...own, ...taken].toSorted((a, b) => b.at - a.at),
    added: taken.length,
    present: others.length - strange.length,
    refused: strange.length - taken.length,
  };
}

/** The list as it was before an import that made it another. */
export function undoImport(
  list: readonly SavedFilter[],
  before: readonly SavedFilter[],
  after: readonly SavedFilter[],
): readonly SavedFilter[] {
  const names = new Map(before.map(({ id, name }) => [id, name]));
  const changed = after.filter(({ id, name }) => names.get(id) !== name);
  return list.flatMap((filter) => {
    if (!changed.some(({ id, name }) => id === filter.id && name === filter.name)) return [filter];
    const name = names.get(filter.id);
    return name === undefined ? [] : [{ ...filter, name }];
  });
}

/** Says what an import did, with the number of rows that could not be read: `3 filters added, 1 was there already.` */
export function describeImported(
  { added, present, refused }: ImportResult,
  skipped: number,
): string {
  const said = [
    `${added || 'no'} ${added === 1 ? 'filter' : 'filters'} added`,
    ...(present > 0 ? [`${present} ${present === 1 ? 'was' : 'were'} there already`] : []),
    ...(skipped > 0 ? [`${skipped} could not be read`] : []),
    ...(refused > 0
      ? [`${refused} not added: at most ${most} can be saved, so remove some and import again`]
      : []),
  ].join(', ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** The list as it stands, and behind it those of another that it lacks. */
function join(
  list: readonly SavedFilter[],
  others: readonly SavedFilter[],
): readonly SavedFilter[] {
  let all = list;
  for (const other of others) {
    const own = all.find(({ id }) => id === other.id);
    if (!own) all = [...all, withFreeName(other, other.name, all)];
    else if (own.name === '') all = renameFilter(all, own.id, other.name);
  }
  return all;
}

/** The newest first, and no more than there is room for: the oldest without a name go first. */
function inOrder(list: readonly SavedFilter[], room = most): readonly SavedFilter[] {
  return list
    .toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || b.at - a.at)
    .slice(0, room)
    .toSorted((a, b) => b.at - a.at);
}
