import { expect, test } from 'vitest';
import { cleanDeep } from '../../src/history/clean-deep.ts';
import { redactText } from '../../src/secrets/redact.ts';

const token = '/aB3dE5gH7jK9mN1';
const clean = (text: string) => redactText(text, [token]).text;

test('every text of a value is cleaned, and the names of its fields', () => {
  expect(cleanDeep({ a: token, b: [1, { [token]: token }], c: null }, clean)).toEqual({
    a: '[token removed]',
    b: [1, { '[token removed]': '[token removed]' }],
    c: null,
  });
});

test('a value without a token is the same one', () => {
  const value = { a: ['x', { b: 1 }], c: undefined, d: new Date(0) };
  expect(cleanDeep(value, clean)).toBe(value);
});

test('a token behind backslashes is taken out like any other', () => {
  for (const before of ['C:\\', 'C:\\\\'])
    expect(cleanDeep({ a: before + token }, clean)).toEqual({ a: 'C:[token removed]' });
});

test('what cannot be written as JSON is cleaned, too', () => {
  expect(cleanDeep({ count: 10n, text: token }, clean)).toEqual({
    count: 10n,
    text: '[token removed]',
  });
  const row: Record<string, unknown> = { text: token };
  row.self = row;
  expect(cleanDeep(row, clean)).toEqual({ text: '[token removed]', self: undefined });
});
