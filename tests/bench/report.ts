// This file writes down what a run of the benchmarks came to: as Markdown, as JSON, and as a line of the history.
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { cellsOf, holds } from './measure.ts';
import type { Report, Table } from './measure.ts';

/** What a run came to: its reports by the name of the benchmark, and the machine that it ran on. */
export interface Written {
  readonly date: string;
  readonly machine: string;
  /** Processes that wanted to run, on average over a minute: before and after. */
  readonly load: readonly [number, number];
  readonly reports: Readonly<Record<string, Report>>;
}

const folderOf = (root: string): string => join(root, 'test-results');

export const currentLoad = (): number => loadavg()[0] ?? Number.NaN;

/** Writes test-results/bench.md and bench.json, and returns the Markdown. */
export function writeReports(
  root: string,
  reports: Written['reports'],
  loadBefore: number,
): string {
  const written: Written = {
    date: new Date().toISOString(),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.version}`,
    load: [loadBefore, currentLoad()],
    reports,
  };
  const folder = folderOf(root);
  mkdirSync(folder, { recursive: true });
  const markdown = describe(written);
  writeFileSync(join(folder, 'bench.md'), markdown);
  const withVerdicts = Object.entries(reports).map(([name, report]) => [
    name,
    { ...report, results: report.results.map((one) => ({ ...one, holds: holds(one) })) },
  ]);
  const json = { ...written, reports: Object.fromEntries(withVerdicts) as object };
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(json, null, 2)}\n`);
  return markdown;
}

/** Adds the last run to the history as one line. Throws where there has been none. */
export function record(root: string, version: string): void {
  const { date, load, reports } = JSON.parse(
    readFileSync(join(folderOf(root), 'bench.json'), 'utf8'),
  ) as Written;
  const results = Object.values(reports).flatMap(({ results }) => results);
  const missed = results.filter((result) => !holds(result));
  const pages = results
    .filter(({ what }) => what.startsWith('page, as it is'))
    .map((result) => `${result.what.replace('page, as it is: ', '')} ${cellsOf(result)[2] ?? ''}`);
  const cells = [
    version,
    date.slice(0, 10),
    load.map((value) => value.toFixed(1)).join(' → '),
    `${results.length - missed.length} of ${results.length}`,
    pages.join('; '),
  ];
  appendFileSync(join(root, 'tests/bench/history.md'), rowOf(cells));
}

function describe({ date, machine, load, reports }: Written): string {
  const all = Object.values(reports);
  const tables = all.flatMap(({ tables = [] }) => tables);
  const skipped = all.flatMap((report) => report.skipped ?? []);
  return [
    `# Benchmarks of ${date.slice(0, 16).replace('T', ' ')} UTC\n`,
    `${machine}; load ${load.map((value) => value.toFixed(2)).join(' → ')}.\n`,
    ...tables.map(markdownOf),
    ...Object.entries(reports)
      .filter(([, { results }]) => results.length > 0)
      .map(([name, { results }]) =>
        markdownOf({
          title: name,
          head: ['', 'figure', 'value', 'bound'],
          rows: results.map(cellsOf),
        }),
      ),
    ...skipped.map((reason) => `Skipped: ${reason}\n`),
  ].join('\n');
}

function markdownOf({ title, head, rows }: Table): string {
  const lines = [head, head.map(() => '---'), ...rows].map(rowOf);
  return `## ${title}\n\n${lines.join('')}`;
}

const rowOf = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
