import { expect, test } from 'vitest';
import { describeDifference } from '../../../../src/ui/response/compare/describe.ts';

test.each([
  [100, 140, '+40 (+40 %)'],
  [100, 103, '+3 (+3.0 %)'],
  [9990, 9989, '−1'],
  [0, 5, '+5'],
  [5, 5, 'same'],
])('from %i to %i is %s', (before, after, text) => {
  expect(describeDifference(before, after, String)).toBe(text);
});
