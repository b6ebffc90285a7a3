// This file holds what the benchmarks share: figures of a run, and the line that reports them.

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
  readonly unit: 'kB' | 'ms' | 's' | 'MB' | '×' | 'requests' | 'requests/s' | 'errors';
}

/** Prints a figure beside its bound and says whether it holds. */
export function report({ what, value, bound, isLeast = false, unit }: Result): boolean {
  const holds = isLeast ? value >= bound : value <= bound;
  const shown = value.toFixed(Number.isInteger(value) ? 0 : value < 10 ? 2 : 1);
  const limit = `at ${isLeast ? 'least' : 'most'} ${bound}`;
  console.log(
    `${holds ? 'ok  ' : 'FAIL'}  ${what.padEnd(68)} ${shown.padStart(8)} ${unit}  (${limit})`,
  );
  return holds;
}
