// This file says the dates of a response, which are epoch seconds, as a person reads them.
import { fields } from '../../catalog/fields.ts';
import { describeEpoch } from '../../request/dates/date.ts';
import type { Zone } from '../../request/dates/date.ts';

const dateNames: ReadonlySet<string> = new Set(
  fields.filter(({ field }) => field.type === 'date').map(({ field }) => field.name),
);

/** Whether a key of a response names a date, whatever object has it. */
export function isDateName(name: string): boolean {
  return dateNames.has(name);
}

/** An epoch in UTC and in the zone of the browser, and how long ago it was; `now` in epoch seconds. */
export function describeDate(epoch: number, now: number): readonly string[] {
  return [describeEpoch(epoch), describeLocal(epoch), describeAge(epoch, now)];
}

const local = new Intl.DateTimeFormat('en-CA', {
  dateStyle: 'short',
  timeStyle: 'long',
  hourCycle: 'h23',
});

/** An epoch as a person reads it, in a zone; undefined where no date has it. */
export function readableDate(epoch: number, zone: Zone): string | undefined {
  if (Number.isNaN(new Date(epoch * 1000).getTime())) return undefined;
  return zone === 'utc' ? describeEpoch(epoch) : describeLocal(epoch);
}

function describeLocal(epoch: number): string {
  return local.format(epoch * 1000).replace(',', '');
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** The units of a span, the longest first, in seconds. */
const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** As in `3 days ago`; both in epoch seconds. */
function describeAge(epoch: number, now: number): string {
  const span = epoch - now;
  const [unit, length] = units.find(([, seconds]) => Math.abs(span) >= seconds) ?? ['second', 1];
  return relative.format(Math.trunc(span / length), unit);
}
