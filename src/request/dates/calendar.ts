// This file counts days, months and zones: from what a calendar says to epoch seconds.

export type Zone = 'utc' | 'local';

export interface DateClock {
  /** Epoch seconds. */
  readonly now: number;
  /** How a date without a zone is read. */
  readonly zone: Zone;
}

export type ReadDate =
  | {
      readonly epoch: number;
      readonly note?: string;
      /** What was written is a whole day, week or longer, of which the epoch is the first second. */
      readonly span?: Span;
    }
  | {
      readonly problem: string;
      /** What may have been meant, each written so that it can mean nothing else. */
      readonly readings?: readonly string[];
    };

export interface Span {
  readonly of: SpanUnit;
  /** Its last second. */
  readonly end: number;
}

export type SpanUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

export interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const midnight: Time = { hour: 0, minute: 0, second: 0 };

export const monthNames: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

export const weekdayNames: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

/** The place of a name, or of its first three letters or more, in a list; -1 when it is not there. */
export function indexOfName(name: string, names: readonly string[]): number {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  if (wanted.length < 3) return -1;
  return names.findIndex(
    (one) => one.startsWith(wanted) || (wanted === 'sept' && one === 'september'),
  );
}

/** Epoch seconds of a day and a time of it; with an offset in seconds, or else in the zone. */
export function epochOfTime(day: Day, zone: Zone, time: Time = midnight, offset?: number): number {
  const { year, month, day: date } = day;
  const { hour, minute, second } = time;
  const utc = Date.UTC(year, month - 1, date, hour, minute, second) / 1000;
  if (offset !== undefined) return utc - offset;
  if (zone === 'utc') return utc;
  return new Date(year, month - 1, date, hour, minute, second).getTime() / 1000;
}

/** A span from its first day on; months past the twelfth are those of the next year. */
export function spanFrom(day: Day, unit: SpanUnit, zone: Zone, offset?: number): ReadDate {
  const epoch = epochOfTime(day, zone, midnight, offset);
  const end = epochOfTime(dayAfter(day, unit), zone, midnight, offset) - 1;
  return { epoch, span: { of: unit, end } };
}

function dayAfter({ year, month, day }: Day, unit: SpanUnit): Day {
  switch (unit) {
    case 'day':
      return { year, month, day: day + 1 };
    case 'week':
      return { year, month, day: day + 7 };
    case 'month':
      return { year, month: month + 1, day };
    case 'quarter':
      return { year, month: month + 3, day };
    case 'year':
      return { year: year + 1, month, day };
  }
}

/** The day in the zone at a moment. */
export function dayAt(now: number, zone: Zone): Day {
  const date = new Date(now * 1000);
  return zone === 'utc'
    ? { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
    : { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/** 0 is Sunday. */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The Monday of the week that a day is in (ISO 8601). */
export function mondayOf(day: Day): Day {
  return { ...day, day: day.day - ((weekdayOf(day) + 6) % 7) };
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Why a day is in no calendar; undefined when it is in one. */
export function dayProblem({ year, month, day }: Day): string | undefined {
  if (year < 100) return 'years have four digits';
  if (month < 1 || month > 12) return `there is no month ${month}`;
  const length = daysIn(year, month);
  if (day >= 1 && day <= length) return undefined;
  const name = monthNames[month - 1] ?? '';
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${year} has ${length} days`;
}

/** Why a time is on no clock; undefined when it is on one. */
export function timeProblem({ hour, minute, second }: Time): string | undefined {
  if (hour > 23) return 'hours go from 00 to 23';
  if (minute > 59) return 'minutes go from 00 to 59';
  return second > 59 ? 'seconds go from 00 to 59' : undefined;
}

/** A day as `2026-01-31`. */
export function writeDay({ year, month, day }: Day): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}

/** The same day of another month, or its last day where the month is shorter. */
export function addMonths(now: number, count: number): number {
  const date = new Date(now * 1000);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + count);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return Math.floor(date.getTime() / 1000);
}
