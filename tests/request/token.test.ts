import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenProblem } from '../../src/request/token.ts';
import { anyText } from '../support/builders/arbitraries.ts';

test.each([
  ['letters', 'abcdefgh12345678'],
  ['brackets at the end', 'rl3x9JGX0F8q8KHCc*8kLg))'],
  ['marks that shells read', `a"b'c$(d)\`e\`!!*%PATH%^&|<>\\`],
  ['nothing, which sends no token', ''],
  ['as many characters as headers carry', 'x'.repeat(4096)],
])('accepts a token of %s', (_, token) => {
  expect(tokenProblem(token)).toBeUndefined();
});

test.each([
  ['a blank at the front', ' abc', 'from both ends'],
  ['a line end', 'abc\n', 'from both ends'],
  ['a blank inside', 'ab c', 'inside'],
  ['a line end that would add a header', 'abc\r\nX-Other: 1', 'inside'],
  ['a non-breaking blank inside', 'ab\u00a0c', 'inside'],
  ['a curly quote', '“abc”', 'headers cannot carry'],
  ['NUL', 'a\0b', 'headers cannot carry'],
  ['a zero-width blank', 'abc\u200b', 'headers cannot carry'],
  ['an emoji', 'a🚀', 'headers cannot carry'],
  ['only a blank', ' ', 'from both ends'],
  ['a whole file in it', 'x'.repeat(4097), 'more characters than headers can carry'],
])('refuses a token with %s', (_, token, message) => {
  expect(tokenProblem(token)).toContain(message);
});

test('refuses whatever a header cannot carry, and lets all else pass', () => {
  fc.assert(
    fc.property(anyText(), (token) => {
      const carries = /^[\x21-\x7e]*$/.test(token);
      expect(tokenProblem(token) === undefined).toBe(carries);
      if (carries) expect(new Headers({ 'x-token': token }).get('x-token')).toBe(token);
    }),
  );
});

test('never repeats the token in its message', () => {
  const token = 'S3CR ET-Ünicode';
  for (const part of ['S3CR', 'ET-', 'nicode']) expect(tokenProblem(token)).not.toContain(part);
});
