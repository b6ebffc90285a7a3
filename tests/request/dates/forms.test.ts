// This file walks the forms that people and languages write a date in.
import { expect, test } from 'vitest';
import { describeEpoch, describeStart, readDate } from '../../../src/request/dates/date.ts';
import { clock } from '../../support/builders/drafts.ts';

const noon = '2026-01-31 12:00:00';
const afternoon = '2026-01-31 14:00:00';

test.each([
  ['epoch seconds with a fraction', '1769860800.123', noon],
  ['epoch seconds with a comma', '1769860800,123', noon],
  ['milliseconds with a fraction', '1769860800123.456', noon],
  ['nanoseconds', '1769860800123456789', noon],
  ['ticks of .NET', '639054576000000000', noon],
  ['a Windows file time', '134143344000000000', noon],
  ['JSON of .NET', '/Date(1769860800123)/', noon],
  ['JSON of .NET, escaped', '\\/Date(1769860800123+0200)\\/', noon],
  ['a line of a response', '"creation_date": 1769860800,', noon],
  ['a pair of a query', 'fromdate=1769860800', noon],
  ['a header', 'Date: Sat, 31 Jan 2026 14:00:00 GMT', afternoon],
  ['quotes', '"2026-01-31 14:00"', afternoon],
  ['RFC 2822', 'Sat, 31 Jan 2026 16:00:00 +0200', afternoon],
  ['RFC 3339 with nanoseconds', '2026-01-31T14:00:00.123456789Z', afternoon],
  ['ISO, basic', '20260131T140000Z', afternoon],
  ['digits down to the second', '20260131140000', afternoon],
  ['a log of Python', '2026-01-31 14:00:00,123', afternoon],
  ['str of Python', '2026-01-31 14:00:00.123456+00:00', afternoon],
  ['repr of Python', 'datetime.datetime(2026, 1, 31, 14, 0)', afternoon],
  [
    'repr of Python with UTC',
    'datetime.datetime(2026, 1, 31, 14, 0, 6, 7, tzinfo=datetime.timezone.utc)',
    '2026-01-31 14:00:06',
  ],
  [
    'repr of Python with an offset',
    'datetime.datetime(2026, 1, 31, 9, 0, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=68400)))',
    afternoon,
  ],
  ['a timestamp of pandas', "Timestamp('2026-01-31 14:00:00+0000', tz='UTC')", afternoon],
  ['Date of JavaScript', 'new Date(2026, 0, 31, 14)', afternoon],
  ['UTC of JavaScript', 'Date.UTC(2026, 0, 31, 14)', afternoon],
  ['a text of JavaScript', 'new Date("2026-01-31T14:00:00Z")', afternoon],
  [
    'toString of JavaScript',
    'Sat Jan 31 2026 16:00:00 GMT+0200 (Eastern European Standard Time)',
    afternoon,
  ],
  ['toLocaleString of the USA', '1/31/2026, 2:00:00\u202fPM', afternoon],
  ['toLocaleString of Great Britain', '31/01/2026, 14:00:00', afternoon],
  ['toLocaleString of Germany', '31.1.2026, 14:00:00', afternoon],
  ['toLocaleString of Japan', '2026/1/31 14:00:00', afternoon],
  ['ISODate of MongoDB', 'ISODate("2026-01-31T14:00:00Z")', afternoon],
  ['Java with a region', '2026-01-31T16:00:00+02:00[Europe/Helsinki]', afternoon],
  ['date of Unix', 'Sat Jan 31 14:00:00 UTC 2026', afternoon],
  ['asctime of C', 'Sat Jan 31 14:00:00 2026', afternoon],
  ['Get-Date of PowerShell', 'Saturday, January 31, 2026 2:00:00 PM', afternoon],
  ['Get-Date in Great Britain', '31 January 2026 14:00:00', afternoon],
  ['a cast of PowerShell', "[datetime]'2026-01-31 14:00'", afternoon],
  ['Get-Date itself', 'Get-Date', noon],
  ['a sum of PowerShell', '(Get-Date).AddHours(2)', afternoon],
  ['the page of a post', 'Jan 31, 2026 at 14:00', afternoon],
  ['AM and PM', '2026-01-31 2 p.m.', afternoon],
  ['midnight as AM', '2026-02-01 12:00 AM', '2026-02-01 00:00:00'],
  ['an offset by name', '2026-01-31 16:00 UTC+2', afternoon],
  ['hours and minutes ago', '1h30m', '2026-01-31 10:30:00'],
  ['steps', '1 day, 2 hours and 5 min ago', '2026-01-30 09:55:00'],
  ['the past week', 'past week', '2026-01-24 12:00:00'],
  ['the last days', 'the last 7 days', '2026-01-24 12:00:00'],
  ['the last hour', 'last hour', '2026-01-31 11:00:00'],
  ['a dashboard', 'now-7d', '2026-01-24 12:00:00'],
  ['what is to come', 'in 2 hours', afternoon],
  ['what is to come, with a sign', '+2h', afternoon],
  ['what is to come, at the end', '2 hours from now', afternoon],
  ['a duration of ISO', 'P7D', '2026-01-24 12:00:00'],
  ['a duration of hours', 'PT2H', '2026-01-31 10:00:00'],
  ['a long duration', 'P1Y2M3DT4H5M6S', '2024-11-27 07:54:54'],
])('reads %s', (_, text, utc) => {
  const read = readDate(text, clock);
  expect('epoch' in read ? describeEpoch(read.epoch) : read.problem).toBe(`${utc} UTC`);
});

test.each([
  ['2026-01-31', 'day', '2026-01-31', '2026-01-31'],
  ['2026/01/31', 'day', '2026-01-31', '2026-01-31'],
  ['31.1.2026', 'day', '2026-01-31', '2026-01-31'],
  ['31/01/2026', 'day', '2026-01-31', '2026-01-31'],
  ['1/31/2026', 'day', '2026-01-31', '2026-01-31'],
  ['02/02/2026', 'day', '2026-02-02', '2026-02-02'],
  ['31-Jan-2026', 'day', '2026-01-31', '2026-01-31'],
  ['31st of January 2026', 'day', '2026-01-31', '2026-01-31'],
  ['Jan 31, 2026', 'day', '2026-01-31', '2026-01-31'],
  ['2026\u221201\u221231', 'day', '2026-01-31', '2026-01-31'],
  ['2026年1月31日', 'day', '2026-01-31', '2026-01-31'],
  ['datetime.date(2026, 1, 31)', 'day', '2026-01-31', '2026-01-31'],
  ['2026-W05-6', 'day', '2026-01-31', '2026-01-31'],
  ['2026-031', 'day', '2026-01-31', '2026-01-31'],
  ['2024-366', 'day', '2024-12-31', '2024-12-31'],
  ['today', 'day', '2026-01-31', '2026-01-31'],
  ['last Friday', 'day', '2026-01-30', '2026-01-30'],
  ['saturday', 'day', '2026-01-24', '2026-01-24'],
  ['2026-W05', 'week', '2026-01-26', '2026-02-01'],
  ['2026-W53', 'week', '2026-12-28', '2027-01-03'],
  ['2025-W01', 'week', '2024-12-30', '2025-01-05'],
  ['this week', 'week', '2026-01-26', '2026-02-01'],
  ['last week', 'week', '2026-01-19', '2026-01-25'],
  ['2024-02', 'month', '2024-02-01', '2024-02-29'],
  ['Feb 2026', 'month', '2026-02-01', '2026-02-28'],
  ['this month', 'month', '2026-01-01', '2026-01-31'],
  ['last month', 'month', '2025-12-01', '2025-12-31'],
  ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
  ['last quarter', 'quarter', '2025-10-01', '2025-12-31'],
  ['last year', 'year', '2025-01-01', '2025-12-31'],
])('reads “%s” as the first second of a %s, and knows the last one', (text, unit, first, last) => {
  expect(readDate(text, clock)).toEqual({
    epoch: Date.parse(first) / 1000,
    span: { of: unit, end: Date.parse(`${last}T23:59:59Z`) / 1000 },
  });
});

test('a day in local time ends where the next begins, though the clocks change', () => {
  process.env.TZ = 'Europe/Berlin';
  const read = readDate('2026-03-29', { ...clock, zone: 'local' });
  delete process.env.TZ;
  expect('span' in read ? read.span.end - read.epoch : read).toBe(23 * 3600 - 1);
});

test.each([
  ['a day or a month first', '01/02/2026', ['2026-02-01', '2026-01-02']],
  ['the same with hyphens', '1-2-2026', ['2026-02-01', '2026-01-02']],
  ['the same with a time', '01/02/2026 2:00 PM', ['2026-02-01 2:00 PM', '2026-01-02 2:00 PM']],
  ['minutes or months', '7m', ['7min', '7mo']],
  ['minutes or months, with a step behind it', '7m2d', ['7min2d', '7mo2d']],
  ['minutes or months from now', 'in 7m', ['in 7min', 'in 7mo']],
  ['a minute or a month', 'a m ago', ['amin', 'amo']],
  ['minutes or months twice', '7m 2m', ['7min 2min', '7mo 2mo']],
  ['a year or a second', '2026', ['2026-01-01']],
  ['a month or a second', '202601', ['2026-01-01']],
  ['a day or a second', '20260131', ['2026-01-31']],
  ['a minute or a millisecond', '202601311400', ['2026-01-31 14:00']],
  ['a day of a spreadsheet or a second', '46053', ['2026-01-31']],
  ['a moment of a spreadsheet', '46053.5', ['2026-01-31 12:00:00']],
])('refuses what can be %s, and offers each reading', (_, text, readings) => {
  const read = readDate(text, clock);
  expect('problem' in read && read.readings).toEqual(readings);
  for (const reading of readings) {
    expect('problem' in read && read.problem).toContain(reading);
    expect(readDate(reading, clock)).toHaveProperty('epoch');
  }
});

test.each([
  ['2026-02-30', 'does not exist: February 2026 has 28 days.'],
  ['30 Feb 2024', 'does not exist: February 2024 has 29 days.'],
  ['31.4.2026', 'does not exist: April 2026 has 30 days.'],
  ['2026-13-01', 'does not exist: there is no month 13.'],
  ['2026-01-31 25:00', 'does not exist: hours go from 00 to 23.'],
  ['2026-01-31 13 PM', 'does not exist: with AM and PM, hours go from 1 to 12.'],
  ['2026-W54', 'does not exist: 2026 has 53 weeks.'],
  ['2025-W53', 'does not exist: 2025 has 52 weeks.'],
  ['2026-366', 'does not exist: 2026 has 365 days.'],
  ['datetime.datetime(2026, 2, 30)', 'does not exist: February 2026 has 28 days.'],
  ['31/1/26', 'has no year of four digits.'],
  ['Jan 31', 'has no year.'],
  ['31 Jan', 'has no year.'],
  ['14:00', 'has no day.'],
  ['2026-01-31 14:00 CET', 'names the zone CET, which can mean several.'],
  [
    "datetime.datetime(2026, 1, 31, tzinfo=zoneinfo.ZoneInfo(key='Europe/Berlin'))",
    'names a zone. Write an offset instead',
  ],
])('says of %s why it is not a date: it %s', (text, why) => {
  const read = readDate(text, clock);
  expect('problem' in read && read.problem).toContain(why);
});

test('takes a date whose day of the week is another, and says so', () => {
  expect(readDate('Tue, 31 Jan 2026 14:00:00 +0200', clock)).toEqual({
    epoch: Date.parse('2026-01-31T12:00:00Z') / 1000,
    note: '2026-01-31 is a Saturday, not a Tuesday.',
  });
});

test('says where a span begins that is meant to end something', () => {
  expect(describeStart({ of: 'day', end: 0 }, 'UTC')).toBe('ends at 00:00 UTC that day');
  expect(describeStart({ of: 'month', end: 0 }, 'UTC')).toBe('ends at 00:00 UTC on its first day');
});
