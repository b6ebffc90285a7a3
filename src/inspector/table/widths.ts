import type { Row } from '../rows.ts';
import { cellText, columnTitle } from './cells.ts';
import type { DateStyle } from './cells.ts';
import type { Column } from './columns.ts';

/** The rows that are looked at. */
const looked = 100;

/** Characters. */
const narrowest = 5;
const widest = 44;

/** How many characters a column needs, by its head and its first rows; a few long texts are cut off. */
export function columnWidth(rows: readonly Row[], column: Column, dates: DateStyle): number {
  const lengths = rows
    .slice(0, looked)
    .map((row) => cellText(row, column, dates).length)
    .sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const content =
    column.kind === 'date' || column.kind === 'number' ? (lengths.at(-1) ?? 0) : usual;
  const head = Math.min(columnTitle(column, dates).length, 24) + 3;
  return Math.max(narrowest, head, Math.min(content, widest));
}
