// This file reads texts that are not dates, for what they cost: a link can carry any.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from '../../../src/request/dates/date.ts';
import { clock } from '../../support/builders/drafts.ts';
import { cpuOf } from '../../support/cpu.ts';

const length = 500;

test.each([
  ['names around names', `${'a:'.repeat(9)}x${';'.repeat(16)}`],
  ['an address and many separators', `http://a/${';'.repeat(480)}`],
  ['nothing but separators', ';'.repeat(length)],
  ['quotes in quotes', '"'.repeat(length)],
  ['names in quotes', `${"'a:".repeat(120)}x${"'".repeat(120)}`],
  ['casts of casts', '[a]'.repeat(160)],
  ['calls of calls', `${'a("'.repeat(80)}1${'")'.repeat(120)}`],
  ['arguments without an end', `a(${'"",'.repeat(160)}`],
  ['steps without an end', '1m '.repeat(160)],
  ['times without a day', ' 1:00('.repeat(80)],
])('soon knows that %s are no date', (_, text) => {
  expect(cpuOf(() => readDate(text, clock))).toBeLessThan(100);
});

test('soon knows of any text of the marks around dates whether it is one', () => {
  const mark = fc.constantFrom(
    ...Array.from(`a:;,/-. 0-9()[]"'TZW+=`),
    'a:',
    'a("',
    '")',
    "'a:",
    '[a]',
    '1m',
  );
  const marks = fc.string({ unit: mark, minLength: length / 2, maxLength: length });
  const runs = fc.tuple(marks, mark, fc.nat(length)).map(([text, one, count]) =>
    // Random marks seldom repeat, and what repeats is what costs.
    (one.repeat(count) + text).slice(0, length),
  );
  fc.assert(
    fc.property(fc.oneof(marks, runs), (text) => {
      const typed = text.slice(0, length);
      expect(cpuOf(() => readDate(typed, clock))).toBeLessThan(100);
    }),
    { numRuns: 1000 },
  );
});

test('still reads a date in several wrappings', () => {
  for (const text of [
    `'date: 2026-01-31',`,
    `"creation_date": ISODate("2026-01-31");`,
    `from = [datetime]'2026-01-31';`,
    `since: "date: '2026-01-31'",;`,
  ])
    expect(readDate(text, clock)).toEqual(readDate('2026-01-31', clock));
});
