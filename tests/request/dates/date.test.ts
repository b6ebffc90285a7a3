import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { describeEpoch, readDate } from '../../../src/request/dates/date.ts';
import type { DateClock } from '../../../src/request/dates/date.ts';
import { anyText, mark } from '../../support/builders/arbitraries.ts';
import { clock } from '../../support/builders/drafts.ts';

const local: DateClock = { ...clock, zone: 'local' };

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The date as UTC, or what is wrong with it. */
function readAs(text: string, at: DateClock = clock): string {
  const read = readDate(text, at);
  return 'epoch' in read ? describeEpoch(read.epoch).replace(' UTC', '') : read.problem;
}

test.each([
  ['a day', '2026-01-31', '2026-01-31 00:00:00'],
  ['a day with single digits', '2026-1-5', '2026-01-05 00:00:00'],
  ['a minute', '2026-01-31 14:05', '2026-01-31 14:05:00'],
  ['a minute with one digit of the hour', '2026-01-31 9:05', '2026-01-31 09:05:00'],
  ['a second', '2026-01-31 14:05:06', '2026-01-31 14:05:06'],
  ['the ISO form', '2026-01-31T14:05:06Z', '2026-01-31 14:05:06'],
  ['the ISO form with milliseconds', '2026-01-31T14:05:06.999Z', '2026-01-31 14:05:06'],
  ['the ISO form in lower case', '2026-01-31t14:05:06z', '2026-01-31 14:05:06'],
  ['UTC by name', '2026-01-31 14:05 UTC', '2026-01-31 14:05:00'],
  ['a zone east of UTC', '2026-01-31 14:05+05:30', '2026-01-31 08:35:00'],
  ['a zone west of UTC', '2026-01-31T14:05:00-08:00', '2026-01-31 22:05:00'],
  ['a zone of hours only', '2026-01-31 14:05 +02', '2026-01-31 12:05:00'],
  ['a zone without a colon', '2026-01-31T14:05:00+0200', '2026-01-31 12:05:00'],
  ['a day with a zone', '2026-01-31+14:00', '2026-01-30 10:00:00'],
  ['blanks around it', '  2026-01-31 \n', '2026-01-31 00:00:00'],
  ['a leap day', '2024-02-29', '2024-02-29 00:00:00'],
  ['the leap day of a century', '2000-02-29', '2000-02-29 00:00:00'],
  ['epoch seconds', '1769860800', '2026-01-31 12:00:00'],
  ['the epoch', '0', '1970-01-01 00:00:00'],
  ['the second before the epoch, which the API takes', '-1', '1969-12-31 23:59:59'],
  ['milliseconds', '1769860800123', '2026-01-31 12:00:00'],
  ['microseconds', '1769860800123456', '2026-01-31 12:00:00'],
  ['microseconds of 15 digits', '176986080012345', '1975-08-11 10:48:00'],
  ['the last second of 32 bits', '2038-01-19 03:14:07', '2038-01-19 03:14:07'],
  ['the first second of 32 bits', '1901-12-13 20:45:52', '1901-12-13 20:45:52'],
])('reads %s', (_, text, utc) => {
  expect(readAs(text)).toBe(utc);
});

test.each([
  ['now', '2026-01-31 12:00:00'],
  ['NOW', '2026-01-31 12:00:00'],
  ['today', '2026-01-31 00:00:00'],
  ['yesterday', '2026-01-30 00:00:00'],
  ['Tomorrow', '2026-02-01 00:00:00'],
  ['90s', '2026-01-31 11:58:30'],
  ['10 min', '2026-01-31 11:50:00'],
  ['10 minutes ago', '2026-01-31 11:50:00'],
  ['an hour ago', '2026-01-31 11:00:00'],
  ['3h', '2026-01-31 09:00:00'],
  ['7d', '2026-01-24 12:00:00'],
  ['-7d', '2026-01-24 12:00:00'],
  ['7 days ago', '2026-01-24 12:00:00'],
  ['a day', '2026-01-30 12:00:00'],
  ['2 weeks', '2026-01-17 12:00:00'],
  ['2w', '2026-01-17 12:00:00'],
  ['1mo', '2025-12-31 12:00:00'],
  ['2 months ago', '2025-11-30 12:00:00'],
  ['1 year ago', '2025-01-31 12:00:00'],
  ['1y', '2025-01-31 12:00:00'],
])('reads “%s” from noon of 31 January 2026', (text, utc) => {
  expect(readAs(text)).toBe(utc);
});

test.each([
  ['2024-02-29', '1y', '2023-02-28'],
  ['2024-02-29', '4 years ago', '2020-02-29'],
  ['2024-03-31', '1 month', '2024-02-29'],
  ['2023-03-31', '1 month', '2023-02-28'],
  ['2024-05-31', '3 months', '2024-02-29'],
])('on %s, “%s” is %s', (now, text, day) => {
  expect(readAs(text, { now: Date.parse(now) / 1000, zone: 'utc' }).slice(0, 10)).toBe(day);
});

test.each([
  ['a year, which could be a second', '2026', 'Write 2026-01-01'],
  ['a day without hyphens, which could be a second', '20260131', 'Write 2026-01-31'],
  ['a month that does not exist', '2026-13-01', 'does not exist'],
  ['a day that does not exist', '2026-02-30', 'does not exist'],
  ['a leap day of a common year', '2025-02-29', 'does not exist'],
  ['the leap day of a common century', '1900-02-29', 'does not exist'],
  ['hour 24', '2026-01-31 24:00', 'does not exist'],
  ['minute 60', '2026-01-31 12:60', 'does not exist'],
  ['a leap second', '2026-06-30 23:59:60', 'does not exist'],
  ['the year 1', '0001-01-01', 'does not exist'],
  ['a zone that does not exist', '2026-01-31 12:00+99:99', "isn't a recognised date"],
  ['the second after 32 bits', '2038-01-19 03:14:08', 'after January 2038'],
  ['a second beyond 32 bits', '2147483648', 'after January 2038'],
  ['a number of 400 digits', '9'.repeat(400), 'after January 2038'],
  ['the second before 32 bits', '1901-12-13 20:45:51', 'before December 1901'],
  ['a year of the Middle Ages', '1000-01-01', 'before December 1901'],
  ['a negative number of 20 digits', `-${'9'.repeat(20)}`, 'before December 1901'],
  ['a negative number of 400 digits', `-${'9'.repeat(400)}`, 'before December 1901'],
  ['more years than there are', '999999y', 'before December 1901'],
  ['a fraction of a second', '1.5', "isn't a recognised date"],
  ['an exponent', '1e9', "isn't a recognised date"],
  ['a hexadecimal number', '0x10', "isn't a recognised date"],
  ['digits of another alphabet', '٢٠٢٦-٠١-٣١', "isn't a recognised date"],
  ['minutes or months', '7m', 'could be 7 minutes or 7 months. Write 7min or 7mo.'],
  ['a unit that does not exist', '7 fortnights', "isn't a recognised date"],
  ['minutes or months before what is no unit', '7m4qZ9', "isn't a recognised date"],
  ['the name of a method', '7 constructor', "isn't a recognised date"],
  ['the name of a prototype', '7 __proto__', "isn't a recognised date"],
  ['an emoji', '🚀', "isn't a recognised date"],
  ['NUL', '\0', "isn't a recognised date"],
])('refuses %s', (_, text, problem) => {
  expect(readAs(text)).toContain(problem);
});

test.each([
  ['1769860800123', 'milliseconds'],
  ['1769860800123456', 'microseconds'],
])('says that %s looks like %s', (text, unit) => {
  expect(readDate(text, clock)).toHaveProperty('note', expect.stringContaining(unit));
});

test.each([
  ['UTC', '2026-07-01 12:00', '2026-07-01 12:00:00'],
  ['Europe/Berlin', '2026-07-01 12:00', '2026-07-01 10:00:00'],
  ['Europe/Berlin', '2026-01-01 12:00', '2026-01-01 11:00:00'],
  ['America/New_York', '2026-07-01 12:00', '2026-07-01 16:00:00'],
  ['Asia/Kolkata', '2026-07-01', '2026-06-30 18:30:00'],
  ['Pacific/Kiritimati', '2026-07-01', '2026-06-30 10:00:00'],
  ['Pacific/Pago_Pago', '2026-07-01', '2026-07-01 11:00:00'],
  ['Asia/Kathmandu', '1970-01-01 05:30', '1970-01-01 00:00:00'],
  // Clocks go from 02:00 to 03:00: the time that does not exist is read as if they had not.
  ['Europe/Berlin', '2026-03-29 02:30', '2026-03-29 01:30:00'],
  // Clocks go back from 03:00 to 02:00: the first of the two.
  ['Europe/Berlin', '2026-10-25 02:30', '2026-10-25 00:30:00'],
  // This day begins at 01:00.
  ['America/Santiago', '2026-09-06', '2026-09-06 04:00:00'],
  // A zone that is given wins.
  ['Asia/Tokyo', '2026-07-01 12:00Z', '2026-07-01 12:00:00'],
])('reads, in %s and local time, %s', (zone, text, utc) => {
  vi.stubEnv('TZ', zone);
  expect(readAs(text, local)).toBe(utc);
});

test.each([
  ['Asia/Tokyo', 'today', '2026-01-30 15:00:00'],
  ['Asia/Tokyo', 'yesterday', '2026-01-29 15:00:00'],
  ['America/Los_Angeles', 'today', '2026-01-31 08:00:00'],
  ['America/Los_Angeles', 'tomorrow', '2026-02-01 08:00:00'],
  ['Pacific/Kiritimati', 'today', '2026-01-31 10:00:00'],
])('reads, in %s and local time, “%s”', (zone, text, utc) => {
  vi.stubEnv('TZ', zone);
  expect(readAs(text, local)).toBe(utc);
});

test('knows that the day before the clocks change has its own length', () => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  const now = Date.parse('2026-03-29T12:00:00Z') / 1000;
  expect(readAs('today', { now, zone: 'local' })).toBe('2026-03-28 23:00:00');
  expect(readAs('tomorrow', { now, zone: 'local' })).toBe('2026-03-29 22:00:00');
});

test.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'])(
  'reads UTC alike wherever it runs, here in %s',
  (zone) => {
    vi.stubEnv('TZ', zone);
    expect(readAs('2026-07-01 12:00')).toBe('2026-07-01 12:00:00');
    expect(readAs('today')).toBe('2026-01-31 00:00:00');
  },
);

test('reads what it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (epoch) => {
      expect(readDate(describeEpoch(epoch), clock)).toEqual({ epoch });
    }),
  );
});

test('reads any text as a whole second of 32 bits, or says why not', () => {
  const dateLike = fc.string({
    unit: mark('0129-:T .Z+dwmoyears ago'),
    maxLength: 25,
  });
  fc.assert(
    fc.property(fc.oneof(anyText(), dateLike), fc.constantFrom(clock, local), (text, at) => {
      const read = readDate(text, at);
      if ('problem' in read) expect(read.problem.length).toBeLessThan(250);
      else expect((read.epoch | 0) === read.epoch).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
