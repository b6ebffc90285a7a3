// This file reads dates that count from now: `7d`, `2 hours ago`, `last week`, `now-1h`, `P7D`.
import {
  dayAt,
  mondayOf,
  addMonths,
  indexOfName,
  spanFrom,
  weekdayOf,
  weekdayNames,
} from './calendar.ts';
import type { DateClock, Day, ReadDate, SpanUnit } from './calendar.ts';

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: readonly (string | undefined)[], clock: DateClock) => ReadDate | undefined;
}

/** All are read in lower case. */
const forms: readonly Form[] = [
  {
    pattern: /^(yesterday|today|tomorrow)$/,
    read: ([, word = ''], clock) => {
      const today = dayAt(clock.now, clock.zone);
      const day = today.day + ['yesterday', 'today', 'tomorrow'].indexOf(word) - 1;
      return spanFrom({ ...today, day }, 'day', clock.zone);
    },
  },
  {
    pattern: /^(?:the )?(this|last|previous|next) (week|month|quarter|year)$/,
    read: ([, which = '', unit = ''], clock) => readSpan(which, unit as SpanUnit, clock),
  },
  {
    pattern: /^(?:last )?([a-z]{3,9})$/,
    read: ([, name = ''], clock) => readWeekday(name, clock),
  },
  {
    pattern:
      /^[+-]?p(?:(\d{1,6})y)?(?:(\d{1,6})m)?(?:(\d{1,6})w)?(?:(\d{1,6})d)?(?:t(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?)?$/,
    read: readDuration,
  },
  {
    pattern: /^(?:the )?(?:last|past) (second|minute|hour|day|week|month|quarter|year)$/,
    read: ([, unit = ''], clock) => readSteps(`1 ${unit}`, -1, clock),
  },
  {
    pattern: /^(?:in |\+ ?|now ?\+ ?)(.+)$/,
    read: ([, steps = ''], clock) => readSteps(steps, 1, clock),
  },
  { pattern: /^(.+) from now$/, read: ([, steps = ''], clock) => readSteps(steps, 1, clock) },
  {
    pattern: /^(?:now ?- ?|- ?|(?:the )?(?:last|past) )?(.+?)(?: ago)?$/,
    read: ([, steps = ''], clock) => readSteps(steps, -1, clock),
  },
];

/** Reads a relative date; undefined for what is none. */
export function readRelative(text: string, clock: DateClock): ReadDate | undefined {
  const words = text.toLowerCase();
  for (const { pattern, read } of forms) {
    const match = pattern.exec(words);
    const date = match && read(match, clock);
    if (date) return date;
  }
  return undefined;
}

function readSpan(which: string, unit: SpanUnit, { now, zone }: DateClock): ReadDate {
  const step = which === 'this' ? 0 : which === 'next' ? 1 : -1;
  const today = dayAt(now, zone);
  return spanFrom(firstDay(today, unit, step), unit, zone);
}

function firstDay(today: Day, unit: SpanUnit, step: number): Day {
  const { year, month } = today;
  switch (unit) {
    case 'day':
      return { ...today, day: today.day + step };
    case 'week': {
      const monday = mondayOf(today);
      return { ...monday, day: monday.day + 7 * step };
    }
    case 'month':
      return { year, month: month + step, day: 1 };
    case 'quarter':
      return { year, month: month - ((month - 1) % 3) + 3 * step, day: 1 };
    case 'year':
      return { year: year + step, month: 1, day: 1 };
  }
}

/** The last such day before today. */
function readWeekday(name: string, { now, zone }: DateClock): ReadDate | undefined {
  const wanted = indexOfName(name, weekdayNames);
  if (wanted < 0) return undefined;
  const today = dayAt(now, zone);
  const back = ((weekdayOf(today) - wanted + 6) % 7) + 1;
  return spanFrom({ ...today, day: today.day - back }, 'day', zone);
}

/** A duration of ISO 8601 is how long ago. */
function readDuration(
  match: readonly (string | undefined)[],
  { now }: DateClock,
): ReadDate | undefined {
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => (part === undefined ? 0 : Number(part)));
  if (match.slice(1).every((part) => part === undefined)) return undefined;
  const direction = match[0]?.startsWith('+') ? 1 : -1;
  const whole = addMonths(now, direction * (years * 12 + months));
  const rest = ((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds;
  return { epoch: whole + direction * rest };
}

/** The length of a unit in seconds, or how many months it is. */
const units: Readonly<Record<string, number | { readonly months: number }>> = {
  s: 1,
  sec: 1,
  second: 1,
  min: 60,
  minute: 60,
  h: 3600,
  hr: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
  w: 604_800,
  wk: 604_800,
  week: 604_800,
  mo: { months: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  y: { months: 12 },
  yr: { months: 12 },
  year: { months: 12 },
};

/** Beside hours, `m` is minutes. */
const hours = /\d ?h/;

const step = /(\d{1,6}|\ban?|\bone) ?([a-z]+)(?: and|,)? ?/g;

const bareM = /(?<=\d|\ban?|\bone) ?m(?![a-z])/g;

/** Reads `7d`, `an hour`, `1 day 2 hours`, and moves the moment by each. */
function readSteps(text: string, direction: 1 | -1, clock: DateClock): ReadDate | undefined {
  if (text.replace(step, '') !== '') return undefined;
  let epoch = clock.now;
  for (const [, number = '', name = ''] of text.matchAll(step)) {
    const count = direction * (/^\d/.test(number) ? Number(number) : 1);
    if (name === 'm' && !hours.test(text)) {
      const [inMinutes, inMonths] = [text.replace(bareM, 'min'), text.replace(bareM, 'mo')];
      if (!readSteps(inMinutes, direction, clock)) return undefined;
      const readings = [inMinutes, inMonths].map((steps) =>
        direction === 1 ? `in ${steps}` : steps,
      );
      return {
        problem: `could be ${number} minutes or ${number} months. Write ${readings.join(' or ')}.`,
        readings,
      };
    }
    const unit = name === 'm' ? 60 : unitOf(name);
    if (unit === undefined) return undefined;
    epoch = typeof unit === 'number' ? epoch + count * unit : addMonths(epoch, count * unit.months);
  }
  return { epoch };
}

function unitOf(name: string) {
  const single = Object.hasOwn(units, name) ? name : name.replace(/s$/, '');
  return Object.hasOwn(units, single) ? units[single] : undefined;
}
