// This file cuts time as a calendar does: a local day is not always 24 hours long.
import type { Zone } from '../../request/dates/date.ts';

export type Unit = 'day' | 'week' | 'month' | 'year';

/** Year, month from 0, day of the month. */
type CalendarDay = readonly [year: number, month: number, day: number];

/** The day on which the unit began that an epoch is in; weeks begin on Monday. */
export function startOf(unit: Unit, epoch: number, zone: Zone): CalendarDay {
  const date = new Date(epoch * 1000);
  const isUtc = zone === 'utc';
  const year = isUtc ? date.getUTCFullYear() : date.getFullYear();
  const month = isUtc ? date.getUTCMonth() : date.getMonth();
  const day = isUtc ? date.getUTCDate() : date.getDate();
  const weekday = isUtc ? date.getUTCDay() : date.getDay();
  switch (unit) {
    case 'day':
      return [year, month, day];
    case 'week':
      return normal([year, month, day - ((weekday + 6) % 7)]);
    case 'month':
      return [year, month, 1];
    case 'year':
      return [year, 0, 1];
  }
}

/** The start of the next unit. */
export function nextStart(unit: Unit, [year, month, day]: CalendarDay): CalendarDay {
  switch (unit) {
    case 'day':
      return normal([year, month, day + 1]);
    case 'week':
      return normal([year, month, day + 7]);
    case 'month':
      return normal([year, month + 1, 1]);
    case 'year':
      return [year + 1, 0, 1];
  }
}

/** The first second of a day. */
export function epochOf([year, month, day]: CalendarDay, zone: Zone): number {
  const start = zone === 'utc' ? Date.UTC(year, month, day) : new Date(year, month, day).getTime();
  return start / 1000;
}

/** As in `2026-11-23`, `2026-11`, `2026`: as much of a start as tells it from others. */
export function nameStart(unit: Unit, [year, month, day]: CalendarDay): string {
  const iso = new Date(Date.UTC(year, month, day)).toISOString();
  if (unit === 'year') return iso.slice(0, 4);
  return unit === 'month' ? iso.slice(0, 7) : iso.slice(0, 10);
}

/** Days beyond the end of a month are in the next; no zone plays a part. */
function normal([year, month, day]: CalendarDay): CalendarDay {
  const date = new Date(Date.UTC(year, month, day));
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
}
