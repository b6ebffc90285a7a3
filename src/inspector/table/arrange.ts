// This file filters and sorts the rows of a table, in steps: between two of them the page can breathe.
import type { Row } from '../rows.ts';
import { cellText, sortKey } from './cells.ts';
import type { DateStyle, SortKey } from './cells.ts';
import type { Column } from './columns.ts';

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export interface Arrangement {
  /** The columns that are shown: the filter looks into these. */
  readonly columns: readonly Column[];
  readonly dates: DateStyle;
  readonly filter: string;
  readonly sort: (Omit<Sort, 'column'> & { readonly column: Column }) | undefined;
}

type Steps<Result> = Generator<undefined, Result, void>;

/** The rows that pass the filter, sorted. */
export function* arrangeRows(
  rows: readonly Row[],
  { columns, dates, filter, sort }: Arrangement,
): Steps<readonly Row[]> {
  const kept = yield* filterRows(
    rows,
    filter,
    (row, column) => cellText(row, column, dates),
    columns,
  );
  return sort ? yield* sortRows(kept, sort.column, sort.direction) : kept;
}

function* filterRows(
  rows: readonly Row[],
  filter: string,
  read: (row: Row, column: Column) => string,
  columns: readonly Column[],
): Steps<readonly Row[]> {
  const wanted = filter.trim().toLowerCase();
  if (wanted === '') return rows;
  const kept: Row[] = [];
  for (const row of rows) {
    if (columns.some((column) => read(row, column).toLowerCase().includes(wanted))) kept.push(row);
    yield;
  }
  return kept;
}

/** Rows between two steps: a few milliseconds even where texts are compared. */
const run = 2048;

/** A merge sort, because only that can be left and taken up again; equal rows keep their order in both directions. */
function* sortRows(
  rows: readonly Row[],
  column: Column,
  direction: Sort['direction'],
): Steps<readonly Row[]> {
  const keys: SortKey[] = [];
  for (const row of rows) {
    keys.push(sortKey(row, column));
    yield;
  }
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = (a: number, b: number): number => compareKeys(keys[a], keys[b], sign) || a - b;
  let order = Uint32Array.from(rows.keys());
  for (let from = 0; from < order.length; from += run) {
    order.subarray(from, from + run).sort(compare);
    yield;
  }
  for (let width = run; width < order.length; width *= 2) {
    order = yield* mergeRuns(order, width, compare);
  }
  return Array.from(order, (at) => rows[at]).filter((row) => row !== undefined);
}

/** Merges each two neighbours of sorted runs into one. */
function* mergeRuns(
  order: Uint32Array<ArrayBuffer>,
  width: number,
  compare: (a: number, b: number) => number,
): Steps<Uint32Array<ArrayBuffer>> {
  const merged = new Uint32Array(order.length);
  for (let from = 0; from < order.length; from += 2 * width) {
    const middle = Math.min(from + width, order.length);
    const end = Math.min(from + 2 * width, order.length);
    let [left, right] = [from, middle];
    for (let at = from; at < end; at += 1) {
      const isLeft =
        left < middle && (right >= end || compare(order[left] ?? 0, order[right] ?? 0) <= 0);
      merged[at] = order[isLeft ? left++ : right++] ?? 0;
      if (at % run === 0) yield;
    }
  }
  return merged;
}

const { compare: compareTexts } = new Intl.Collator('en');

/** Numbers before texts; what is missing comes last in both directions. */
function compareKeys(a: SortKey, b: SortKey, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'string' && typeof b === 'string') return sign * compareTexts(a, b);
  if (typeof a === 'string' || typeof b === 'string')
    return sign * (typeof a === 'string' ? 1 : -1);
  if (a === b) return 0;
  return a < b ? -sign : sign;
}
