// This file is the table of the forms that a date is written in. To read a further one, add it here, or to the days or the
// relative dates that it names.
import type { DateClock, ReadDate } from './calendar.ts';
import { addMonths } from './calendar.ts';
import { readCalendarDate } from './days.ts';
import { readNumericDate } from './numbers.ts';
import { readRelative } from './relative.ts';

interface Form {
  readonly pattern: RegExp;
  /** Undefined where it turns out to be another form. */
  readonly read: (match: readonly (string | undefined)[], clock: DateClock) => ReadDate | undefined;
}

/** What languages write around a date, which is the first group. */
const wrappings: readonly RegExp[] = [
  // A line of JSON or of a header, or a pair of a query: "creation_date": 1769860800,
  /^["']?[a-z_][\w.-]*["']?\s*[:=]\s*(.+?)[,;]?$/is,
  /^(.+?)[,;]$/s,
  /^["'“‘`#](.+)["'”’`#]$/s,
  // PowerShell: [datetime]'2026-01-31', (Get-Date '2026-01-31'), (Get-Date).AddDays(-7)
  /^\[[\w.]+\](?!::)\s*(.+)$/s,
  /^\(?get-date\s+(?:-date\s+)?(.+?)\)?$/is,
  // Timestamp('2026-01-31'), ISODate("2026-01-31"), new Date(1700000000000)
  /^(?:new\s+)?[a-z][\w.]*\(\s*(["'].+?["']|\d{10,})\s*(?:,[^()]*)?\)$/is,
];

/** How many texts are tried for one: a date in every wrapping at once needs fewer. */
const mostTexts = 24;

/** The dates themselves; the first that reads one counts. */
const forms: readonly Form[] = [
  {
    pattern:
      /^\(?(?:get-date|\[datetime\]::(?:utc)?now)\)?\.add(seconds|minutes|hours|days|months|years)\((-?\d{1,6})\)$/i,
    read: ([, unit = '', count = ''], clock) => shifted(clock, unit.toLowerCase(), Number(count)),
  },
  // The present, as languages write it.
  {
    pattern:
      /^(?:now(?:\(\))?|\(?get-date\)?|\[datetime\]::(?:utc)?now|(?:new )?date(?:\.now)?\(\)|(?:datetime\.)*(?:utc)?now\([\w.]*\)|time\.time\(\)|current_timestamp)$/i,
    read: (_, { now }) => ({ epoch: now }),
  },
  // .NET: /Date(1700000000000+0200)/, in JSON \/Date(…)\/
  {
    pattern: /^\\?\/Date\((-?\d+)(?:[+-]\d{4})?\)\\?\/$/,
    read: ([, count = '']) => milliseconds(count),
  },
  // datetime.datetime(2026, 1, 31, 14, 0, tzinfo=datetime.timezone.utc), new Date(2026, 0, 31)
  {
    pattern:
      /^(?:new\s+)?([a-z][\w.]*)\(\s*(\d{4}),\s*(\d{1,2}),\s*(\d{1,2})((?:,\s*\d{1,6})*)(?:,\s*tzinfo=(.+))?\s*\)$/is,
    read: readCall,
  },
  { pattern: /^-?\d+(?:[.,]\d+)?$/, read: ([text = '']) => readNumericDate(text) },
  { pattern: /^.+$/s, read: ([text = ''], clock) => readCalendarDate(text, clock) },
  { pattern: /^.+$/s, read: ([text = ''], clock) => readRelative(text, clock) },
];

/** Reads a date in any form. The problem of one that cannot be is said as what follows its name. */
export function readDateForm(text: string, clock: DateClock): ReadDate | undefined {
  // Marks of typography and blanks of every width, which come along from web pages.
  const plain = text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u200E\u200F\u202A-\u202E]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (const candidate of unwrap(plain).toReversed()) {
    for (const { pattern, read } of forms) {
      const match = pattern.exec(candidate);
      const date = match && read(match, clock);
      if (date) return date;
    }
  }
  return undefined;
}

/** A text and what is left of it without its wrappings, each once, the innermost last. */
function unwrap(text: string): readonly string[] {
  const texts = new Set([text]);
  // A set is walked through to what was added on the way.
  for (const outer of texts) {
    for (const wrapping of wrappings) {
      if (texts.size >= mostTexts) return [...texts];
      const inner = wrapping.exec(outer)?.[1]?.trim();
      if (inner !== undefined && inner !== '') texts.add(inner);
    }
  }
  return [...texts];
}

function milliseconds(count: string): ReadDate {
  return { epoch: Math.floor(Number(count) / 1000) };
}

const seconds: Readonly<Record<string, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
};

function shifted({ now }: DateClock, unit: string, count: number): ReadDate {
  const length = seconds[unit];
  if (length !== undefined) return { epoch: now + count * length };
  return { epoch: addMonths(now, unit === 'years' ? count * 12 : count) };
}

/** The months of JavaScript begin with 0. */
function readCall(match: readonly (string | undefined)[], clock: DateClock): ReadDate | undefined {
  const [, name = '', year = '', month = '', day = '', rest = '', tz] = match;
  const first = /^date(?:\.utc)?$/i.test(name) && !name.startsWith('date') ? 1 : 0;
  const [hour = '0', minute = '0', second = '0'] = rest.match(/\d+/g) ?? [];
  const offset = /^date\.utc$/i.test(name) ? 0 : offsetOf(tz);
  if (offset === undefined)
    return { problem: 'names a zone. Write an offset instead, as in 2026-01-31 14:00 +02:00.' };
  const zone = offset === '' ? '' : isoOffset(offset);
  const date = `${year}-${Number(month) + first}-${day}`;
  return readCalendarDate(
    rest === '' && zone === ''
      ? date
      : `${date} ${hour}:${minute.padStart(2, '0')}:${second.padStart(2, '0')}${zone}`,
    clock,
  );
}

/** Seconds east of UTC that Python writes; empty for none, undefined for a zone that has but a name. */
function offsetOf(tz: string | undefined): number | '' | undefined {
  if (tz === undefined) return '';
  if (/(?:timezone\.utc|\bUTC\b|tzutc\(\))/i.test(tz)) return 0;
  const found = /timedelta\((?:days=(-?\d+),\s*)?seconds=(\d+)\)/.exec(tz);
  return found ? Number(found[1] ?? 0) * 86_400 + Number(found[2]) : undefined;
}

function isoOffset(offset: number): string {
  const minutes = Math.abs(Math.trunc(offset / 60));
  const [hours, rest] = [Math.trunc(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${offset < 0 ? '-' : '+'}${hours ?? ''}:${rest ?? ''}`;
}
