import { expect, test } from 'vitest';
import { readOutcome } from '../../src/exchange/read-outcome.ts';

function summaryOf(text: string) {
  const timing = { startedAt: 0, duration: 1 };
  const rest = { status: 200, timing, wireBytes: undefined, bytes: 1, headers: [] };
  const outcome = readOutcome({ ...rest, text });
  return outcome.kind === 'success' ? outcome.summary : undefined;
}

test.each([
  ['10', 10, undefined],
  ['0', 0, undefined],
  ['2.2', 3, undefined],
  ['86400', 86_400, undefined],
  ['999999999', 86_400, 'backoff 999999999 capped at 86400 s, a day'],
  ['1e99', 86_400, 'backoff 1e+99 capped at 86400 s, a day'],
  ['1e999', 86_400, 'backoff Infinity capped at 86400 s, a day'],
  ['-1', undefined, 'backoff -1 ignored: below 0'],
  ['"10"', undefined, 'backoff (a string) ignored: not a number'],
  ['null', undefined, 'backoff null ignored: not a number'],
])('a backoff of %s is %s seconds', (written, seconds, odd) => {
  const summary = summaryOf(`{"items":[],"backoff":${written}}`);
  expect(summary?.backoff).toBe(seconds);
  expect(summary?.odd).toEqual(odd === undefined ? undefined : [odd]);
});

test.each([
  ['"quota_remaining":-3', 'quota_remaining -3 ignored: not a whole number from 0'],
  ['"quota_remaining":1.5', 'quota_remaining 1.5 ignored: not a whole number from 0'],
  ['"quota_max":"many"', 'quota_max (a string) ignored: not a whole number from 0'],
  ['"total":-1', 'total -1 ignored: not a whole number from 0'],
  ['"total":[1]', 'total (a list) ignored: not a whole number from 0'],
])('%s counts as not said, and that is said', (pair, odd) => {
  const summary = summaryOf(`{"items":[],${pair}}`);
  expect(summary).toMatchObject({ items: 0, odd: [odd] });
  expect([summary?.quotaRemaining, summary?.quotaMax, summary?.total]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('what is absent is not odd', () => {
  expect(summaryOf('{"items":[]}')).not.toHaveProperty('odd');
});
