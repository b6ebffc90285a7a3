// This file says how wide the columns of a grid are.
import type { Row } from '../../../inspector/rows.ts';
import type { DateStyle } from '../../../inspector/table/cells.ts';
import type { Column } from '../../../inspector/table/columns.ts';
import { columnWidth } from '../../../inspector/table/widths.ts';

export interface GridLayout {
  /** The widths of the columns, as CSS for a grid. */
  readonly columns: string;
  /** The least width of a row, as CSS. */
  readonly total: string;
}

/** Space beside the content of a cell. */
const padding = 1.25;

/** Columns as wide as their content, by the first rows; the widest one takes the space that is left. */
export function layOut(
  columns: readonly Column[],
  rows: readonly Row[],
  dates: DateStyle,
): GridLayout {
  const widths = columns.map((column) =>
    Math.ceil(columnWidth(rows, column, dates) * scale(column)),
  );
  const widest = widths.indexOf(Math.max(...widths));
  const sizes = widths.map((width) => `calc(${width}ch + ${padding}rem)`);
  const sum = widths.reduce((all, width) => all + width, 0);
  return {
    columns: sizes.map((size, at) => (at === widest ? `minmax(${size}, 1fr)` : size)).join(' '),
    total: `calc(${sum}ch + ${padding * widths.length}rem)`,
  };
}

/** Letters are narrower than digits on average, by which the unit goes. */
function scale({ kind }: Column): number {
  return kind === 'text' || kind === 'link' ? 0.95 : 1;
}
