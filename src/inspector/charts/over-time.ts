// This file counts items by the time of one of their dates.
import { bisectRight, extent } from 'd3-array';
import type { Zone } from '../../request/dates/date.ts';
import { epochOf, nameStart, nextStart, startOf } from './calendar.ts';
import type { Unit } from './calendar.ts';
import type { FigureRow } from './figure.ts';

const day = 86_400;

/** The longest spans that a unit is good for, in seconds. */
const spans: readonly (readonly [unit: Unit, span: number])[] = [
  ['day', 45 * day],
  ['week', 320 * day],
  ['month', 3650 * day],
];

/** The year 2100: a number beyond is no date of a post. */
const latest = 4_102_444_800;

export interface TimeRows {
  readonly unit: Unit;
  readonly rows: readonly FigureRow[];
}

/** One row for each day, week, month or year from the first date to the last, also where nothing happened. */
export function countOverTime(epochs: readonly number[], zone: Zone): TimeRows | undefined {
  const dates = epochs.filter((epoch) => epoch > 0 && epoch < latest);
  const [first, last] = extent(dates);
  if (first === undefined) return undefined;
  const unit = spans.find(([, span]) => last - first <= span)?.[0] ?? 'year';
  const starts = [];
  let start = startOf(unit, first, zone);
  do {
    starts.push(start);
    start = nextStart(unit, start);
  } while (epochOf(start, zone) <= last);
  const bounds = starts.map((start) => epochOf(start, zone));
  const counts = starts.map(() => 0);
  for (const epoch of dates) {
    const at = bisectRight(bounds, epoch) - 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return {
    unit,
    rows: starts.map((one, at) => ({ label: nameStart(unit, one), value: counts[at] ?? 0 })),
  };
}
