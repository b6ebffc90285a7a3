// This file writes a report as Markdown, for tickets and wikis, and as CSV, for spreadsheets.
import Papa from 'papaparse';
import { escapeMarkdown } from '../snippets/markdown.ts';
import { describeTotals } from './report.ts';
import type { Report, ReportRow } from './report.ts';
import { matches } from './verdict.ts';

const columns = ['Request', 'Where', 'Times', 'In v3', 'Routes', 'Why'] as const;

/** A table with a heading and the totals. */
export function reportAsMarkdown<Key>(report: Report<Key>): string {
  const lines = report.rows.map((row) => tableRow(cellsOf(row).map(markdownCell)));
  return [
    '# From API v2.3 to v3',
    '',
    describeTotals(report),
    '',
    tableRow(columns),
    tableRow(columns.map(() => '---')),
    ...lines,
    '',
  ].join('\n');
}

/** RFC 4180, with a heading. What a spreadsheet would run as a formula gets an apostrophe in front. */
export function reportAsCsv<Key>({ rows }: Report<Key>): string {
  return `${Papa.unparse([[...columns], ...rows.map(cellsOf)], { escapeFormulae: true })}\r\n`;
}

function cellsOf<Key>(row: ReportRow<Key>): readonly string[] {
  return [
    row.name,
    row.origin,
    String(row.times),
    matches[row.match].label,
    row.operations.join('; '),
    row.why.join(' '),
  ];
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function markdownCell(text: string): string {
  return escapeMarkdown(text).replace(/\s+/g, ' ');
}
