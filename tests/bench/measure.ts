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
  readonly unit: 'kB' | 'ms' | 'MB' | '×' | 'requests';
}

/** Prints a figure beside its bound and says whether it holds. */
export function report({ what, value, bound, unit }: Result): boolean {
  const holds = value <= bound;
  const shown = value.toFixed(unit === 'requests' ? 0 : value < 10 ? 2 : 1);
  console.log(
    `${holds ? 'ok  ' : 'OVER'}  ${what.padEnd(62)} ${shown.padStart(8)} ${unit}  (at most ${bound})`,
  );
  return holds;
}
