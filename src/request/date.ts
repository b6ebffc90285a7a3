// This file reads the dates that people type; the API wants Unix epoch seconds, UTC (docs/dates).
import { shorten } from './shorten.ts';

export type Zone = 'utc' | 'local';

export interface Clock {
  /** Epoch seconds. */
  readonly now: number;
  /** How a date without a zone is read. */
  readonly zone: Zone;
}

export type ReadDate =
  { readonly epoch: number; readonly note?: string } | { readonly problem: string };

/** The dates that the API takes: its integers have 32 bits. */
const earliest = -(2 ** 31);
const latest = 2 ** 31 - 1;

const expected =
  'Expected 2026-01-31, 2026-01-31 14:00, epoch seconds, or a relative date such as 7d or yesterday.';

/** Reads a date; `text` must not be blank. */
export function readDate(text: string, clock: Clock): ReadDate {
  const typed = text.trim();
  const read = readNumber(typed) ?? readCalendar(typed, clock.zone) ?? readRelative(typed, clock);
  if (!read) return { problem: `“${shorten(typed)}” is no date. ${expected}` };
  if ('problem' in read || (read.epoch >= earliest && read.epoch <= latest)) return read;
  const limit = read.epoch > latest ? 'after January 2038' : 'before December 1901';
  return { problem: `“${shorten(typed)}” is ${limit}, which the API does not take.` };
}

/** An epoch as `2026-01-31 14:00:00 UTC`. */
export function describeEpoch(epoch: number): string {
  return `${new Date(epoch * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

const yearOrDay = /^((?:19|20)\d\d)(?:(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))?$/;

function readNumber(typed: string): ReadDate | undefined {
  if (!/^-?\d+$/.test(typed)) return undefined;
  const value = Number(typed);
  const [, year, month = '01', day = '01'] = yearOrDay.exec(typed) ?? [];
  if (year !== undefined) {
    return {
      problem: `“${typed}” is a date, or a moment in 1970. Write ${year}-${month}-${day} for the date.`,
    };
  }
  if (typed.length < 12) return { epoch: value };
  const unit = typed.length < 15 ? 'milliseconds' : 'microseconds';
  const epoch = Math.floor(value / (unit === 'milliseconds' ? 1e3 : 1e6));
  return { epoch, note: `“${shorten(typed)}” looks like ${unit}; the API wants seconds.` };
}

const calendar =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?)? ?(Z|UTC|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/i;

function readCalendar(typed: string, zone: Zone): ReadDate | undefined {
  const match = calendar.exec(typed);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const exists = new Date(utc)
    .toISOString()
    .startsWith(
      `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}`,
    );
  if (!exists) return { problem: `“${typed}” does not exist in the calendar.` };
  const offset = match[7];
  if (offset !== undefined) return { epoch: utc / 1000 - offsetSeconds(offset) };
  const local = new Date(year, month - 1, day, hour, minute, second).getTime();
  return { epoch: (zone === 'utc' ? utc : local) / 1000 };
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}

function offsetSeconds(offset: string): number {
  const match = /^([+-])(\d\d):?(\d\d)?$/.exec(offset);
  if (!match) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60;
  return match[1] === '-' ? -seconds : seconds;
}

const units: Readonly<Record<string, number | 'month' | 'year'>> = {
  s: 1,
  second: 1,
  min: 60,
  minute: 60,
  h: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
  w: 604_800,
  week: 604_800,
  mo: 'month',
  month: 'month',
  y: 'year',
  year: 'year',
};

const days: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

function readRelative(typed: string, clock: Clock): ReadDate | undefined {
  const words = typed.toLowerCase();
  if (words === 'now') return { epoch: clock.now };
  const day = days.get(words);
  if (day !== undefined) return { epoch: startOfDay(clock, day) };
  const match = /^-?(\d{1,6}|an?) ?([a-z]+?)s?(?: ago)?$/.exec(words);
  const unit =
    match?.[2] === undefined
      ? undefined
      : Object.hasOwn(units, match[2])
        ? units[match[2]]
        : undefined;
  if (!match || unit === undefined) return undefined;
  const count = /^\d/.test(match[1] ?? '') ? Number(match[1]) : 1;
  const epoch =
    typeof unit === 'number'
      ? clock.now - count * unit
      : monthsBefore(clock.now, unit === 'year' ? count * 12 : count);
  return { epoch };
}

function startOfDay({ now, zone }: Clock, day: number): number {
  const date = new Date(now * 1000);
  if (zone === 'utc') date.setUTCHours(0, 0, 0, 0);
  else date.setHours(0, 0, 0, 0);
  if (zone === 'utc') date.setUTCDate(date.getUTCDate() + day);
  else date.setDate(date.getDate() + day);
  return date.getTime() / 1000;
}

/** The same day of an earlier month, or its last day where the month is shorter. */
function monthsBefore(now: number, count: number): number {
  const date = new Date(now * 1000);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() - count);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return Math.floor(date.getTime() / 1000);
}
