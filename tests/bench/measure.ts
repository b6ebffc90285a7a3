// This file holds what the benchmarks share: figures of a run, and the lines that report them.

/** The value that a share of the sorted figures does not exceed; `share` is 0.5 for the median. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export interface Result {
  readonly what: string;
  readonly value: number;
  readonly bound: number;
  /** Whether the bound is what the figure must reach, not what it must not exceed. */
  readonly isLeast?: boolean;
  readonly unit:
    | 'kB'
    | 'ms'
    | 's'
    | 'MB'
    | '×'
    | 'requests'
    | 'requests/s'
    | 'errors'
    | 'nodes'
    | 'listeners'
    | 'handles';
}

/** Figures that are worth seeing side by side. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Report {
  readonly results: readonly Result[];
  readonly tables?: readonly Table[];
  /** What could not be measured, and why. */
  readonly skipped?: readonly string[];
}

export const holds = ({ value, bound, isLeast = false }: Result): boolean =>
  isLeast ? value >= bound : value <= bound;

/** A figure beside its bound, as cells. */
export function cellsOf(result: Result): readonly string[] {
  const { what, value, bound, isLeast = false, unit } = result;
  const shown = value.toFixed(Number.isInteger(value) ? 0 : value < 10 ? 2 : 1);
  const limit = `at ${isLeast ? 'least' : 'most'} ${bound}`;
  return [holds(result) ? 'ok' : 'FAIL', what, `${shown} ${unit}`, limit];
}

export function print(result: Result): void {
  const [verdict = '', what = '', value = '', limit = ''] = cellsOf(result);
  console.log(`${verdict.padEnd(4)}  ${what.padEnd(78)} ${value.padStart(14)}  (${limit})`);
}
