// This file keeps lists of filters: in order, no more than there is room for, and how two of them become one.
import { parameters } from '../catalog/parameters.ts';
import { decompose, type Composition } from './composition.ts';
import type { Filter } from './filter.ts';
import { named, type KeptFilter } from './kept.ts';

export interface Merged {
  readonly filters: readonly KeptFilter[];
  readonly added: number;
  readonly present: number;
  /** How many were let go because there were too many. */
  readonly dropped: number;
}

/** Filters. */
const most = 200;

/** The list with a filter: the name that is new counts, if it has one. */
export function withFilter(list: readonly KeptFilter[], filter: KeptFilter): readonly KeptFilter[] {
  const { name = '' } = list.find(({ id }) => id === filter.id) ?? {};
  const others = list.filter(({ id }) => id !== filter.id);
  return inOrder([named(filter, filter.name || name, others), ...others]);
}

/** The list with a filter renamed. */
export function renamed(
  list: readonly KeptFilter[],
  id: string,
  name: string,
): readonly KeptFilter[] {
  const others = list.filter((one) => one.id !== id);
  return list.map((one) => (one.id === id ? named(one, name, others) : one));
}

/** The filter of a list that does the same as another, where the same target has made it. */
export function findSame(
  list: readonly KeptFilter[],
  filter: Filter,
  on: string,
): KeptFilter | undefined {
  const made = parameters.filter.builtIns.map((base) => textOf(decompose(filter, base)));
  return list.find((kept) => kept.on === on && made.includes(textOf(kept.composition)));
}

function textOf({ base, include, exclude, safe }: Composition): string {
  return JSON.stringify([base, include.toSorted(), exclude.toSorted(), safe]);
}

/** One list of two, the newest filter first. What is in both stays as it is, and takes a name when it has none. */
export function merge(list: readonly KeptFilter[], others: readonly KeptFilter[]): Merged {
  let all = list;
  for (const other of others) {
    const own = all.find(({ id }) => id === other.id);
    if (!own) all = [...all, named(other, other.name, all)];
    else if (own.name === '') all = renamed(all, own.id, other.name);
  }
  const ids = new Set(list.map(({ id }) => id));
  const filters = inOrder(all);
  return {
    filters,
    added: filters.filter(({ id }) => !ids.has(id)).length,
    present: others.length - (all.length - list.length),
    dropped: all.length - filters.length,
  };
}

/** Says what a merge did, with the number of filters that could not be read: `3 filters added, 1 was there already.` */
export function describeMerged({ added, present, dropped }: Merged, skipped: number): string {
  const said = [
    `${added || 'no'} ${added === 1 ? 'filter' : 'filters'} added`,
    ...(present > 0 ? [`${present} ${present === 1 ? 'was' : 'were'} there already`] : []),
    ...(skipped > 0 ? [`${skipped} could not be read`] : []),
    ...(dropped > 0 ? [`${dropped} let go, because ${most} are kept at most`] : []),
  ].join(', ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** The newest first, and no more than can be kept: the oldest without a name go first. */
function inOrder(list: readonly KeptFilter[]): readonly KeptFilter[] {
  return list
    .toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || b.at - a.at)
    .slice(0, most)
    .toSorted((a, b) => b.at - a.at);
}
