import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errors } from '../../src/catalog/errors.ts';
import type { DecodedResponse } from '../../src/exchange/outcome.ts';
import { readOutcome } from '../../src/exchange/read-outcome.ts';
import { anyText } from '../support/builders/arbitraries.ts';

function received(text: string): DecodedResponse {
  const timing = { startedAt: 0, duration: 1 };
  return { status: 200, timing, wireBytes: undefined, bytes: text.length, headers: [], text };
}

const read = (text: string) => readOutcome(received(text));

test('sums up everything that a wrapper can say', () => {
  const text = JSON.stringify({
    total: 1713,
    page_size: 5,
    page: 2,
    type: 'badge',
    items: [{}, {}, {}],
    quota_remaining: 9,
    quota_max: 300,
    backoff: 10,
    has_more: true,
  });
  expect(read(text)).toEqual({
    kind: 'success',
    received: received(text),
    summary: {
      items: 3,
      hasMore: true,
      total: 1713,
      backoff: 10,
      quotaRemaining: 9,
      quotaMax: 300,
    },
  });
});

test.each([
  ['no items', '{"has_more":false,"quota_max":1,"quota_remaining":1}', undefined],
  ['empty items', '{"items":[],"has_more":false}', 0],
  ['only a total', '{"total":5}', undefined],
  ['nothing, which filter=none asks for', '{}', undefined],
  ['only its type', '{"type":"question"}', undefined],
  ['a field that is new', '{"items":[],"cursor":"x"}', 0],
  ['items of the wrong type', '{"items":{}}', undefined],
  ['a mark of UTF-8 and blanks', '\ufeff \n{"items":[1]}\n', 1],
])('reads a wrapper with %s', (_, text, items) => {
  const outcome = read(text);
  expect(outcome.kind).toBe('success');
  expect('summary' in outcome && outcome.summary.items).toBe(items);
});

test.each(errors.map(({ id, name }) => [id, name] as const))('reads error %d, %s', (id, name) => {
  const text = JSON.stringify({ error_id: id, error_message: 'simulated', error_name: name });
  expect(read(text)).toMatchObject({
    kind: 'api-error',
    error: { id, name, message: 'simulated' },
  });
});

test('reads an error that lacks its name and message', () => {
  expect(read('{"error_id":502}')).toMatchObject({ error: { id: 502, name: '', message: '' } });
});

test('reads an error that a filter left beside other fields', () => {
  expect(read('{"items":[],"error_id":400}').kind).toBe('api-error');
});

test.each([
  ['a page', '<html></html>', 'html'],
  ['a page after blanks', '\n\t<!DOCTYPE html>', 'html'],
  ['nothing', '', 'empty'],
  ['blanks', ' \r\n', 'empty'],
  ['a word', 'Not Found', 'not-json'],
  ['JSON that was cut off', '{"items":[', 'not-json'],
  ['two values', '{} {}', 'not-json'],
  ['half the number NaN', '{"items":NaN}', 'not-json'],
  ['null', 'null', 'no-wrapper'],
  ['a list', '[]', 'no-wrapper'],
  ['a text', '"items"', 'no-wrapper'],
  ['a number', '7', 'no-wrapper'],
  [
    'the error of another API',
    '{"type":"about:blank","title":"Unauthorized","status":401}',
    'no-wrapper',
  ],
  ['an error without a number', '{"error_id":"400"}', 'no-wrapper'],
  ['a wrapper in the prototype', '{"__proto__":{"items":[]}}', 'no-wrapper'],
])('cannot read %s', (_, text, reason) => {
  const outcome = read(text);
  expect(outcome).toMatchObject({ kind: 'invalid-response', reason });
  expect('detail' in outcome && outcome.detail).toMatch(/\S\.$/);
});

test('reads any text without throwing, and keeps it', () => {
  const value = fc.json().map((text) => `{"items":${text}}`);
  fc.assert(
    fc.property(fc.oneof(anyText(), fc.json(), value), (text) => {
      const outcome = read(text);
      expect('received' in outcome && outcome.received.text).toBe(text);
    }),
  );
});

test.each([429, 500, 503])('a list with the status %i is no success', (status) => {
  const outcome = readOutcome({ ...received('{"items":[],"has_more":false}'), status });
  expect(outcome).toMatchObject({
    kind: 'invalid-response',
    reason: 'error-status',
    detail: `The status is HTTP ${status}, but the response has no error_id.`,
  });
});
