// This file builds the rows and columns of a table from the JSON of items.
import type { Row } from '../../../src/inspector/rows.ts';
import { ColumnFinder, absentColumn } from '../../../src/inspector/table/columns.ts';
import type { Column } from '../../../src/inspector/table/columns.ts';

export function rowOf(text: string, index = 0): Row {
  return { index, item: JSON.parse(text) as unknown, text };
}

export function rowsOf(...items: readonly unknown[]): readonly Row[] {
  return items.map((item, at) => rowOf(JSON.stringify(item), at));
}

/** A column of the items of some rows, which are questions. */
export function columnOf(id: string, ...rows: readonly Row[]): Column {
  const finder = new ColumnFinder();
  for (const { item } of rows) finder.add(item);
  const found = finder.columns('question').find((column) => column.id === id);
  return found ?? absentColumn(id, 'question');
}
