import { expect, test } from 'vitest';
import { agoOf, dayOf } from '../../../src/ui/history/days.ts';

const now = new Date(2026, 10, 26, 0, 30).getTime();
const at = (...[year, month, day, hour]: readonly [number, number, number, number]) =>
  new Date(year, month, day, hour).getTime();

test.each([
  ['Today', at(2026, 10, 26, 0)],
  ['Today', at(2026, 10, 26, 5)],
  ['Yesterday', at(2026, 10, 25, 23)],
  ['Yesterday', at(2026, 10, 25, 0)],
  ['Tuesday 24 November', at(2026, 10, 24, 23)],
  ['Wednesday 31 December 2025', at(2025, 11, 31, 12)],
])('a day is called %s', (name, moment) => {
  expect(dayOf(moment, now)).toBe(name);
});

test.each([
  ['now', 59_000],
  ['now', -5000],
  ['1 min', 60_000],
  ['59 min', 3_599_000],
  ['1 h', 3_600_000],
  ['23 h', 86_399_000],
  ['40 d', 40 * 86_400_000],
])('how long ago is said as %s', (said, milliseconds) => {
  expect(agoOf(now - milliseconds, now)).toBe(said);
});
