// This file writes rows as texts for other programs, in pieces: between two of them the page can breathe.
import Papa from 'papaparse';
import type { Row } from '../rows.ts';
import { cellText, columnTitle } from './cells.ts';
import type { DateStyle } from './cells.ts';
import type { Column } from './columns.ts';

export type ExportFormat = 'csv' | 'ndjson' | 'json';

export interface Export {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly dates: DateStyle;
}

type Pieces = Generator<string, void, void>;

/** The rows as a text: the cells as CSV, as they read in the table, or the items as they were received. */
export function exportRows(format: ExportFormat, table: Export): Pieces {
  return writers[format](table);
}

const writers: Readonly<Record<ExportFormat, (table: Export) => Pieces>> = {
  csv: csvPieces,
  ndjson: ndjsonPieces,
  json: jsonPieces,
};

/** Rows of a piece: a few milliseconds. */
const size = 200;

/** RFC 4180: lines end with CRLF, the last one too. */
const lineBreak = '\r\n';

/**
 * What a spreadsheet would run as a formula gets an apostrophe in front
 * (owasp.org/www-community/attacks/CSV_Injection); a negative number is none.
 */
const formula = /^(?!-(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$)[=+\-@\t\r\n]/;

function* csvPieces({ rows, columns, dates }: Export): Pieces {
  yield csvOf([columns.map((column) => columnTitle(column, dates))]);
  for (let from = 0; from < rows.length; from += size) {
    const cells = rows
      .slice(from, from + size)
      .map((row) => columns.map((column) => cellText(row, column, dates)));
    yield csvOf(cells);
  }
}

function csvOf(lines: readonly (readonly string[])[]): string {
  const data = lines.map((line) => [...line]);
  return Papa.unparse(data, { newline: lineBreak, escapeFormulae: formula }) + lineBreak;
}

function* ndjsonPieces({ rows }: Export): Pieces {
  for (let from = 0; from < rows.length; from += size) {
    const lines = rows.slice(from, from + size).map(({ text }) => `${onOneLine(text)}\n`);
    yield lines.join('');
  }
}

function* jsonPieces({ rows }: Export): Pieces {
  yield '[';
  for (let from = 0; from < rows.length; from += size) {
    const texts = rows.slice(from, from + size).map(({ text }) => `\n${text}`);
    yield `${from === 0 ? '' : ','}${texts.join(',')}`;
  }
  yield rows.length === 0 ? ']\n' : '\n]\n';
}

/** No string of JSON has a line break in it, so that one, and the blanks after it, mean nothing. */
function onOneLine(json: string): string {
  return json.replaceAll(/[\r\n]\s*/g, '');
}
