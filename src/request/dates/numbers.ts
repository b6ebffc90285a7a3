// This file reads dates that are written as one number: seconds, finer units, and what only looks like seconds.
import { dayProblem, writeDay } from './calendar.ts';
import type { ReadDate } from './calendar.ts';

interface Unit {
  readonly pattern: RegExp;
  readonly name?: string;
  readonly epoch: (count: number) => number;
}

/** By their size, because no moment that the API takes has as many digits in two of them. */
const units: readonly Unit[] = [
  { pattern: /^\d{1,11}$/, epoch: (count) => count },
  { pattern: /^\d{12,14}$/, name: 'milliseconds', epoch: (count) => count / 1e3 },
  { pattern: /^\d{15,17}$/, name: 'microseconds', epoch: (count) => count / 1e6 },
  // Tenths of microseconds since the year 1; a moment of 1990 has as many nanoseconds.
  {
    pattern: /^6[234]\d{16}$/,
    name: 'ticks of .NET',
    epoch: (count) => count / 1e7 - 62_135_596_800,
  },
  // Tenths of microseconds since 1601; a moment of 1974 has as many nanoseconds.
  {
    pattern: /^1[23]\d{16}$/,
    name: 'a Windows file time',
    epoch: (count) => count / 1e7 - 11_644_473_600,
  },
  { pattern: /^\d{18,}$/, name: 'nanoseconds', epoch: (count) => count / 1e9 },
];

/** Reads digits, with a sign or a fraction; undefined for a number that counts nothing. */
export function readNumericDate(text: string): ReadDate | undefined {
  if (stamp.test(text)) return undefined;
  const read = readCompact(text) ?? readSerial(text);
  if (read) return read;
  const [, sign = '', digits = '', fraction] = /^(-?)(\d+)(?:[.,](\d+))?$/.exec(text) ?? [];
  if (fraction !== undefined && digits.length < 9) return undefined;
  const unit = units.find(({ pattern }) => pattern.test(digits));
  if (!unit) return undefined;
  const exact = unit.epoch(Number(`${sign}${digits}.${fraction ?? 0}`));
  const epoch = Number.isFinite(exact) ? Math.floor(exact) : exact;
  if (unit.name === undefined) return { epoch };
  return { epoch, note: `Looks like ${unit.name}; the API wants seconds.` };
}

/** A date down to the second is not a count of anything: as milliseconds it would be after 2600. */
const stamp =
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/;

const compact =
  /^((?:19|20)\d\d)(?:(0[1-9]|1[0-2])(?:(0[1-9]|[12]\d|3[01])(?:([01]\d|2[0-3])([0-5]\d))?)?)?$/;

/** A date without marks between its parts, which could as well be a count of seconds or milliseconds. */
function readCompact(text: string): ReadDate | undefined {
  const [, year, month = '01', day = '01', hour, minute = ''] = compact.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (dayProblem(date) !== undefined) return undefined;
  return isSecondOf1970(`${writeDay(date)}${hour === undefined ? '' : ` ${hour}:${minute}`}`);
}

/** Days since 1900, as spreadsheets count them, from 2000 to 2049. */
function readSerial(text: string): ReadDate | undefined {
  if (!/^(?:3[7-9]|4\d|5[0-4])\d{3}(?:[.,]\d+)?$/.test(text)) return undefined;
  const moment = new Date(
    (Number(text.replace(',', '.')) - 25_569) * 86_400_000 + 500,
  ).toISOString();
  const reading = /^\d+$/.test(text) ? moment.slice(0, 10) : moment.slice(0, 19).replace('T', ' ');
  return isSecondOf1970(reading, ' as spreadsheets count days');
}

function isSecondOf1970(reading: string, how = ''): ReadDate {
  return {
    problem: `is ${how === '' ? 'a date' : `a date${how}`}, or a moment in the 1970s. Write ${reading} for the date.`,
    readings: [reading],
  };
}
