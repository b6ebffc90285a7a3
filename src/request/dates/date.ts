// This file reads the dates that people type and paste; the API wants Unix epoch seconds, UTC (docs/dates).
import { shorten } from '../shorten.ts';
import type { DateClock, ReadDate, Span } from './calendar.ts';
import { readDateForm } from './forms.ts';

export type { DateClock, ReadDate, Zone } from './calendar.ts';

/** The dates that the API takes: its integers have 32 bits. */
const earliest = -(2 ** 31);
const latest = 2 ** 31 - 1;

/** No date is longer, however it is written. */
const longest = 500;

const expected =
  'Enter 2026-01-31, 2026-01-31 14:00, epoch seconds, or a relative date such as 7d or yesterday.';

/** Reads a date; `text` must not be blank. */
export function readDate(text: string, clock: DateClock): ReadDate {
  const typed = text.trim();
  const read = typed.length > longest ? undefined : readDateForm(typed, clock);
  if (!read) return { problem: `“${shorten(typed)}” isn't a recognised date. ${expected}` };
  if ('problem' in read) return { ...read, problem: `“${shorten(typed)}” ${read.problem}` };
  if (read.epoch >= earliest && read.epoch <= latest) return read;
  const limit = read.epoch > latest ? 'after January 2038' : 'before December 1901';
  return { problem: `“${shorten(typed)}” is ${limit}, which the API does not take.` };
}

/** An epoch as `2026-01-31 14:00:00 UTC`. */
export function describeEpoch(epoch: number): string {
  return `${new Date(epoch * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** What a person who ends something with a whole day may not expect: its first second is meant. */
export function describeStart({ of: unit }: Span, zoneName: string): string {
  return `ends at 00:00 ${zoneName} ${unit === 'day' ? 'that day' : 'on its first day'}`;
}
