// This file reads a day of the calendar as people and languages write it, with its time and zone.
import {
  dayProblem,
  timeProblem,
  daysIn,
  epochOfTime,
  mondayOf,
  monthNames,
  indexOfName,
  spanFrom,
  weekdayOf,
  weekdayNames,
  writeDay,
} from './calendar.ts';
import type { DateClock, Day, ReadDate, SpanUnit, Time } from './calendar.ts';

type Match = readonly (string | undefined)[];

/** One day, the first day of a longer span, several days that may be meant, or why there is none. */
type ReadDay =
  | { readonly day: Day; readonly unit?: SpanUnit }
  | { readonly either: readonly [Day, Day] }
  | { readonly problem: string };

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: Match) => ReadDay | undefined;
}

const ordinal = '(?:st|nd|rd|th)?';
const name = '([a-z]{3,9})\\.?';

/** What stands beside the time and the zone; no two fit the same text. */
const forms: readonly Form[] = [
  // 2026-01-31, 2026/1/31, 2026.01.31
  {
    pattern: /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
    read: ([, year, , month, day]) => ({ day: dayOf(year, month, day) }),
  },
  {
    pattern: /^(\d{4})年 ?(\d{1,2})月 ?(\d{1,2})日$/,
    read: ([, year, month, day]) => ({ day: dayOf(year, month, day) }),
  },
  // 31.1.2026: only the countries that put the day first write dots.
  {
    pattern: /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/,
    read: ([, day, month, year]) => ({ day: dayOf(year, month, day) }),
  },
  { pattern: /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/, read: readEitherOrder },
  {
    pattern: /^\d{1,2}([-/.])\d{1,2}\1\d{2}$/,
    read: () => ({ problem: 'has no year of four digits. Write a date as 2026-01-31.' }),
  },
  // 31 Jan 2026, 31st of January, 2026, 31-Jan-2026
  {
    pattern: new RegExp(`^(\\d{1,2})${ordinal}\\.?[- ]?(?:of )?${name},?[- ]?(\\d{4})$`, 'i'),
    read: ([, day, month, year]) => namedDay(year, month, day),
  },
  // Jan 31, 2026
  {
    pattern: new RegExp(`^${name} ?(\\d{1,2})${ordinal},? (\\d{4})$`, 'i'),
    read: ([, month, day, year]) => namedDay(year, month, day),
  },
  // 2026-Jan-31, 2026 January 31
  {
    pattern: new RegExp(`^(\\d{4})[-, ]{1,2}${name}[- ](\\d{1,2})${ordinal}$`, 'i'),
    read: ([, year, month, day]) => namedDay(year, month, day),
  },
  // 2026-01, 2026/01
  {
    pattern: /^(\d{4})[-/](\d{1,2})$/,
    read: ([, year, month]) => ({ day: dayOf(year, month, '1'), unit: 'month' }),
  },
  // Jan 2026
  {
    pattern: new RegExp(`^${name},?[- ](\\d{4})$`, 'i'),
    read: ([, month, year]) => namedDay(year, month, '1', 'month'),
  },
  // 2026-031, the 31st day of the year
  { pattern: /^(\d{4})-(\d{3})$/, read: readOrdinal },
  // 2026-W05, 2026-W05-6
  { pattern: /^(\d{4})-?W(\d\d)(?:-?([1-7]))?$/i, read: readWeek },
  {
    pattern: /^(\d{4})[- ]?Q([1-4])$/i,
    read: ([, year, quarter]) => quarterOf(year, quarter),
  },
  {
    pattern: /^Q([1-4])[-/ ]?(\d{4})$/i,
    read: ([, quarter, year]) => quarterOf(year, quarter),
  },
];

const noYear = new RegExp(`^(?:${name} ?\\d{1,2}${ordinal}|\\d{1,2}${ordinal}\\.? ?${name})$`, 'i');

/** Reads a date of the calendar; undefined for what is none. */
export function readCalendarDate(text: string, { zone }: DateClock): ReadDate | undefined {
  const parts = takeTime(text);
  if (!parts) return undefined;
  if ('problem' in parts) return parts;
  const { rest, time, timeText } = parts;
  const bare = takeZone(rest);
  const dated = readDay(rest) ?? (bare && readDay(bare.rest));
  const offset = parts.offset ?? (readDay(rest) ? undefined : bare?.offset);
  if (!dated) return lacking(rest, time);
  const { read, weekday } = dated;
  if ('problem' in read) return read;
  if ('either' in read) return offerBoth(read.either, timeText);
  const why = dayProblem(read.day) ?? (time && timeProblem(time));
  if (why !== undefined) return { problem: `does not exist: ${why}.` };
  const { day, unit = 'day' } = read;
  if (time && unit !== 'day') return undefined;
  const moment = time
    ? { epoch: epochOfTime(day, zone, time, offset) }
    : spanFrom(day, unit, zone, offset);
  const is = weekdayOf(day);
  if (weekday === undefined || weekday === is || 'problem' in moment) return moment;
  return {
    ...moment,
    note: `${writeDay(day)} is a ${titled(weekdayNames[is])}, not a ${titled(weekdayNames[weekday])}.`,
  };
}

/** Why there is no day, where a part of one is there. */
function lacking(rest: string, time: Time | undefined): ReadDate | undefined {
  if (rest === '' && time) return { problem: 'has no day. Write a date as 2026-01-31 14:00.' };
  const [, before = '', behind = before] = noYear.exec(rest) ?? [];
  if (indexOfName(behind, monthNames) < 0) return undefined;
  return { problem: 'has no year. Write a date as 2026-01-31.' };
}

function titled(word = ''): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function readDay(text: string): { readonly read: ReadDay; readonly weekday?: number } | undefined {
  const [, first = '', others = ''] = /^([a-z]{3,9})\.?,? (.+)$/i.exec(text) ?? [];
  const weekday = indexOfName(first, weekdayNames);
  const rest = weekday < 0 ? text : others;
  for (const { pattern, read } of forms) {
    const match = pattern.exec(rest);
    const day = match && read(match);
    if (day) return weekday < 0 ? { read: day } : { read: day, weekday };
  }
  return undefined;
}

interface Parts {
  readonly rest: string;
  readonly time?: Time;
  readonly offset?: number;
  /** The time and the zone as they were written. */
  readonly timeText: string;
}

const clockTime =
  /(?:^|T|,? (?:at )?)(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?|(?= ?[ap]\.?m))(?: ?([ap])\.?m\.?)?(?: ?([a-z]{1,5}(?![a-z])))?(?: ?([+-]\d{1,2}(?::?\d\d)?))?(?: ?(?:\([^()]*\)|\[[\w/+-]+\]))?(?= |$)/i;

/** Parts the time of a text from the day; the year may stand behind it, as C and Unix write it. */
function takeTime(text: string): Parts | { readonly problem: string } | undefined {
  const plain = text.replace(
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(?=\d{4})|(?=\d{6}$))(\d\d)(\d\d)(\d\d)?(?=\D|$)/i,
    (_, y: string, m: string, d: string, h: string, min: string, s?: string) =>
      `${y}-${m}-${d}T${h}:${min}${s === undefined ? '' : `:${s}`}`,
  );
  const match = clockTime.exec(plain);
  if (!match) return { rest: plain, timeText: '' };
  const [all, hour, minute = '0', second = '0', half, zone, shift] = match as Match &
    RegExpExecArray;
  const rest =
    `${plain.slice(0, match.index)} ${plain.slice(match.index + all.length).trim()}`.trim();
  const time = { hour: hourOf(Number(hour), half), minute: Number(minute), second: Number(second) };
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12))
    return { problem: `does not exist: with AM and PM, hours go from 1 to 12.` };
  if (zone !== undefined && !/^(?:Z|UTC|GMT)$/i.test(zone))
    return {
      problem: `names the zone ${zone}, which can mean several. Write an offset instead, such as +02:00, or UTC.`,
    };
  const offset = offsetOf(zone, shift);
  if (Number.isNaN(offset)) return undefined;
  const timeText = all.replace(/^(?:T|,? (?:at )?)/i, ' ');
  return { rest, time, timeText, ...(offset !== undefined && { offset }) };
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** The zone of a day without a time: `2026-01-31 UTC`, `2026-01-31+14:00`. */
function takeZone(text: string): { readonly rest: string; readonly offset: number } | undefined {
  const match = /^(.+?) ?(Z|UTC|GMT)?([+-]\d\d(?::?\d\d)?)?$/i.exec(text);
  const offset = match ? offsetOf(match[2], match[3]) : undefined;
  if (!match || offset === undefined || Number.isNaN(offset)) return undefined;
  return { rest: match[1] ?? '', offset };
}

/** Seconds east of UTC; NaN for an offset that no zone has. */
function offsetOf(zone: string | undefined, shift: string | undefined): number | undefined {
  if (shift === undefined) return zone === undefined ? undefined : 0;
  const [, sign, hours = '', minutes = '0'] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(shift) ?? [];
  if (Number(hours) > 14 || Number(minutes) > 59) return NaN;
  const seconds = Number(hours) * 3600 + Number(minutes) * 60;
  return sign === '-' ? -seconds : seconds;
}

function dayOf(year = '', month = '', day = ''): Day {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function namedDay(year = '', month = '', day = '', unit: SpanUnit = 'day'): ReadDay | undefined {
  const place = indexOfName(month, monthNames);
  return place < 0 ? undefined : { day: dayOf(year, String(place + 1), day), unit };
}

function quarterOf(year = '', quarter = ''): ReadDay {
  return { day: dayOf(year, String(3 * Number(quarter) - 2), '1'), unit: 'quarter' };
}

/** Day and month stand in either order; where both can be, neither is chosen. */
function readEitherOrder([, first = '', , second = '', year = '']: Match): ReadDay {
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (first === second || Number(first) > 12) return { day: dayFirst };
  return Number(second) > 12 ? { day: monthFirst } : { either: [dayFirst, monthFirst] };
}

function offerBoth(days: readonly [Day, Day], timeText: string): ReadDate {
  const [one, other] = days.map((day) => `${writeDay(day)}${timeText}`) as [string, string];
  return {
    problem: `could be ${inWords(days[0])} or ${inWords(days[1])}. Write ${one} or ${other}.`,
    readings: [one, other],
  };
}

function inWords({ month, day }: Day): string {
  return `${day} ${titled(monthNames[month - 1])}`;
}

function readOrdinal([, year = '', count = '']: Match): ReadDay {
  const length = daysIn(Number(year), 2) + 337;
  if (Number(count) < 1 || Number(count) > length)
    return { problem: `does not exist: ${year} has ${length} days.` };
  const date = new Date(Date.UTC(Number(year), 0, Number(count)));
  return { day: dayOf(year, String(date.getUTCMonth() + 1), String(date.getUTCDate())) };
}

/** The first week of a year is that of 4 January, and a year has a 53rd when 28 December is in it (ISO 8601). */
function readWeek([, year = '', week = '', weekday]: Match): ReadDay {
  const first = mondayOf(dayOf(year, '1', '4'));
  const last = mondayOf(dayOf(year, '12', '28'));
  const weeks = Math.round((utc(last) - utc(first)) / 604_800_000) + 1;
  if (Number(week) < 1 || Number(week) > weeks)
    return { problem: `does not exist: ${year} has ${weeks} weeks.` };
  const date = new Date(
    utc(first) + ((Number(week) - 1) * 7 + Number(weekday ?? 1) - 1) * 86_400_000,
  );
  const day = dayOf(
    String(date.getUTCFullYear()),
    String(date.getUTCMonth() + 1),
    String(date.getUTCDate()),
  );
  return { day, unit: weekday === undefined ? 'week' : 'day' };
}

function utc({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}
