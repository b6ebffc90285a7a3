import { expect, test } from 'vitest';
import { movementOf } from '../../../src/request/dates/movement.ts';
import { clock } from '../../support/builders/drafts.ts';

const day = 86_400;

test.each([
  ['7d', -7 * day],
  ['1w', -7 * day],
  ['an hour ago', -3600],
  ['in 2 hours', 7200],
  ['1 day 2 hours', -day - 7200],
  ['now', 0],
  ['now-90min', -5400],
  ['P7D', -7 * day],
  ['(Get-Date).AddDays(-7)', -7 * day],
])('%s is always as far from now', (text, fromNow) => {
  expect(movementOf(text, clock)).toEqual({ fromNow });
  expect(movementOf(text, { ...clock, zone: 'local' })).toEqual({ fromNow });
});

test.each([
  ...['today', 'yesterday', 'monday', 'this week', 'last month', 'this year', 'next quarter'],
  ...['1 month', '6 months ago', '1y', 'P1M', 'P1Y'],
])('%s follows the calendar', (text) => {
  expect(movementOf(text, clock)).toBe('calendar');
});

test.each(['2026-01-31', '2026-01-31 14:00', '1769860800', 'Jan 2026', '5m', 'soon', '99999y'])(
  '%s stays',
  (text) => {
    expect(movementOf(text, clock)).toBe('stays');
  },
);
