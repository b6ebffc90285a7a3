// This file says where a cell of a table stands in the response, and where it leads.
import { isRecord } from '../../request/json.ts';
import { exactValue, leadsFrom } from '../actions.ts';
import type { LeadGroup } from '../actions.ts';
import type { JsonPath, Scalar } from '../json/place.ts';
import type { Row } from '../rows.ts';
import { cellText } from './cells.ts';
import type { Column } from './columns.ts';

export interface CellPlace {
  /** From the root of the response to the value, or to the list of the values. */
  readonly path: JsonPath;
  /** Undefined where the cell is empty; of several values the texts, one after the other. */
  readonly value: Scalar | undefined;
  /** The same with numbers as they are written. */
  readonly raw: string;
}

interface Entry {
  readonly path: JsonPath;
  readonly value: unknown;
}

/** Where a cell stands. */
export function cellPlace(row: Row, column: Column): CellPlace {
  const entries = entriesAt(row, column.path);
  const raw = cellText(row, column, 'epoch');
  const [first] = entries;
  if (!first) return { path: ['items', row.index, ...column.path], value: undefined, raw };
  if (entries.length > 1) return { path: commonPath(entries), value: raw, raw };
  return { path: first.path, value: isScalar(first.value) ? first.value : undefined, raw };
}

/** The values of a cell that are offered one by one. */
const offered = 5;

/** Where the values of a cell lead: each of them, then all of their kind in the response. */
export function cellLeads(
  row: Row,
  column: Column,
  response: { readonly rows: readonly Row[]; readonly returned: string },
): readonly LeadGroup[] {
  const body = { items: response.rows.map(({ item }) => item) };
  const written = cellText(row, column, 'epoch');
  const entries = entriesAt(row, column.path);
  const groups = entries.slice(0, offered).map(({ path, value }) => {
    const isAlone = entries.length === 1 && isScalar(value);
    const exact = isAlone ? exactValue({ value, raw: written }) : value;
    return leadsFrom({ path, value: exact, body, returned: response.returned });
  });
  const own = groups.flatMap(([first]) => (first ? [first] : []));
  const all = groups.at(-1)?.slice(1) ?? [];
  return [...new Map([...own, ...all].map((group) => [group.label, group])).values()];
}

/** Whether the values of a column lead somewhere. */
export function isLeading({ path, isList, kind }: Column, returned: string): boolean {
  const place = ['items', 0, ...path, ...(isList ? [0] : [])];
  const value = kind === 'number' ? 1 : 'x';
  return leadsFrom({ path: place, value, body: undefined, returned }).length > 0;
}

function entriesAt({ item, index }: Row, path: readonly string[]): readonly Entry[] {
  let entries = unfold({ path: ['items', index], value: item });
  for (const name of path) {
    entries = entries.flatMap(({ path: before, value }) =>
      isRecord(value) && Object.hasOwn(value, name)
        ? unfold({ path: [...before, name], value: value[name] })
        : [],
    );
  }
  return entries;
}

function unfold({ path, value }: Entry): readonly Entry[] {
  if (!Array.isArray(value)) return [{ path, value }];
  return (value as unknown[]).map((entry, at) => ({ path: [...path, at], value: entry }));
}

function commonPath([first, ...others]: readonly Entry[]): JsonPath {
  const path = first?.path ?? [];
  const end = path.findIndex((step, at) => others.some((other) => other.path[at] !== step));
  return end === -1 ? path : path.slice(0, end);
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value !== 'object';
}
