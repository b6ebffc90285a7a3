// This file counts items by ranges of a whole number, such as a score.
import { bisectRight, extent, median, ticks } from 'd3-array';
import type { FigureRow } from './figure.ts';

const mostSingle = 20;

/** One row for each range from the least number to the greatest; few numbers have a row each. */
export function countByRange(numbers: readonly number[]): readonly FigureRow[] {
  const whole = numbers.filter((number) => Number.isSafeInteger(number));
  const [least, greatest] = extent(whole);
  if (least === undefined) return [];
  const starts = startsFrom(least, greatest, median(whole) ?? 0);
  const counts = starts.map(() => 0);
  for (const number of whole) {
    const at = bisectRight(starts, number) - 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return starts.map((start, at) => ({
    label: nameRange(start, (starts[at + 1] ?? Infinity) - 1, greatest),
    value: counts[at] ?? 0,
  }));
}

/** Where the ranges start: equal ones, or growing ones where a few numbers are far above the others, as views are. */
function startsFrom(least: number, greatest: number, middle: number): readonly number[] {
  if (greatest - least < mostSingle)
    return Array.from({ length: greatest - least + 1 }, (_, at) => least + at);
  if (least >= 0 && greatest > 20 * Math.max(middle, 1)) return growing(least, greatest);
  const inner = ticks(least, greatest, 12).filter((tick) => Number.isInteger(tick));
  return [least, ...inner.filter((tick) => tick > least)];
}

/** 0, 1, 2, 5, 10, 20, 50 and so on. */
function growing(least: number, greatest: number): readonly number[] {
  const starts = [0];
  for (let power = 1; power <= greatest; power *= 10)
    starts.push(...[1, 2, 5].map((factor) => factor * power));
  const first = bisectRight(starts, least) - 1;
  return starts.slice(first).filter((start) => start <= greatest);
}

function nameRange(start: number, end: number, greatest: number): string {
  const last = Math.min(end, greatest);
  if (start === last) return describe(start);
  return `${describe(start)} to ${describe(last)}`;
}

function describe(number: number): string {
  return number.toLocaleString('en');
}
