import { expect, test } from 'vitest';
import { readLimitSignals } from '../../../src/server/upstream/wrapper-fields.ts';

const said = (text: string) => readLimitSignals({ body: new TextEncoder().encode(text) });

test.each([
  ['10', { backoff: 10 }],
  ['0.4', { backoff: 1 }],
  ['9999999999', { backoff: 86_400, isCapped: true }],
  ['1e99', { backoff: 86_400, isCapped: true }],
  ['-1', {}],
  ['"10"', {}],
])('a backoff of %s is heard as the page reads it', (written, heard) => {
  expect(said(`{"items":[],"backoff":${written}}`)).toEqual(heard);
});

test('a name within a text of an item is not heard', () => {
  expect(said('{"items":[{"title":"\\"backoff\\":10"}],"quota_remaining":7}')).toEqual({
    quotaRemaining: 7,
  });
});
