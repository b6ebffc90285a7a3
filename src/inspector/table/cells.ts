// This file says what a cell of a table reads, and what it is sorted by.
import { getNodeValue, parseTree } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import type { Zone } from '../../request/dates/date.ts';
import { isRecord } from '../../request/json.ts';
import { decodeHtml } from '../decode-html.ts';
import { readableDate } from '../json/dates.ts';
import type { Row } from '../rows.ts';
import type { Column } from './columns.ts';

/** How dates are read: in a zone, or as the numbers that they are. */
export type DateStyle = Zone | 'epoch';

/** The values of an item at a path: several where a list is on the way, none where it is missing. */
function valuesAt(item: unknown, path: readonly string[]): readonly unknown[] {
  let values = entriesOf(item);
  for (const name of path) {
    const inner: unknown[] = [];
    for (const value of values) {
      if (!isRecord(value) || !Object.hasOwn(value, name)) continue;
      for (const entry of entriesOf(value[name])) inner.push(entry);
    }
    values = inner;
  }
  return values;
}

function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

const separator = '; ';

/** What a cell reads; the values of a list stand one after the other, and what is missing or null is empty. */
export function cellText(row: Row, column: Column, dates: DateStyle): string {
  const values = valuesAt(row.item, column.path);
  const [first] = values;
  if (values.length === 1 && typeof first === 'string') return decode(first);
  const isExact = values.every((value) => typeof value !== 'number' || Number.isSafeInteger(value));
  const texts = isExact ? values.map(plainText) : writtenTexts(row.text, column.path);
  if (column.kind !== 'date' || dates === 'epoch') return texts.join(separator);
  return texts.map((text, at) => dateText(values[at], text, dates)).join(separator);
}

/** Most texts have nothing to decode. */
function decode(text: string): string {
  return text.includes('&') ? decodeHtml(text) : text;
}

function plainText(value: unknown): string {
  if (typeof value === 'string') return decode(value);
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (isRecord(value)) return Object.keys(value).length === 0 ? '{}' : '{…}';
  return JSON.stringify(value);
}

/** A date of the table is `2026-01-31 14:00:00`; the head of its column names the zone. */
function dateText(value: unknown, text: string, zone: Zone): string {
  if (typeof value !== 'number') return text;
  return readableDate(value, zone)?.slice(0, 19) ?? text;
}

/** The same values with numbers as they are written: they may have more digits than JavaScript's numbers. */
function writtenTexts(json: string, path: readonly string[]): readonly string[] {
  const root = parseTree(json);
  let nodes = root ? entryNodes(root) : [];
  for (const name of path) {
    nodes = nodes.flatMap((node) => {
      const value = node.children?.findLast(({ children }) => children?.[0]?.value === name)
        ?.children?.[1];
      return node.type === 'object' && value ? entryNodes(value) : [];
    });
  }
  return nodes.map((node) =>
    node.type === 'number'
      ? json.slice(node.offset, node.offset + node.length)
      : plainText(getNodeValue(node)),
  );
}

function entryNodes(node: Node): readonly Node[] {
  return node.type === 'array' ? (node.children ?? []) : [node];
}

/** The head of a column; that of dates says how to read them. */
export function columnTitle({ id, kind }: Column, dates: DateStyle): string {
  return kind === 'date' && dates !== 'epoch' ? `${id} (${zoneName(dates)})` : id;
}

/** As in `UTC` and `Europe/Berlin`. */
export function zoneName(zone: Zone): string {
  return zone === 'utc' ? 'UTC' : new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What a row is sorted by; undefined where it has nothing there. */
export type SortKey = number | bigint | string | undefined;

/** The first value of the cell, an integer with all of its digits. */
export function sortKey(row: Row, column: Column): SortKey {
  const value = valuesAt(row.item, column.path).find((one) => one !== null);
  if (typeof value === 'string') return decode(value);
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'number') return undefined;
  if (Number.isSafeInteger(value)) return value;
  const written = writtenTexts(row.text, column.path).find((text) => text !== '') ?? '';
  return /^-?\d+$/.test(written) ? BigInt(written) : value;
}
