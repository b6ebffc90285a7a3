import { expect, test } from 'vitest';
import { readableDate } from '../../../src/inspector/json/dates.ts';

test('a day of the own zone begins at 00:00', () => {
  const midnight = new Date(2026, 0, 31).getTime() / 1000;
  expect(readableDate(midnight, 'local')).toMatch(/^2026-01-31 00:00:00 /);
});
