import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeValue, encodeForm, encodeSegment, encodeValue } from '../../src/request/encode.ts';
import { anyText, wellFormedText } from '../support/builders/arbitraries.ts';

test.each([
  ['letters, digits and harmless marks', 'aZ09-._~!()*:;,/@', 'aZ09-._~!()*:;,/@'],
  ['a blank', 'a b', 'a%20b'],
  ['a plus sign', 'c++', 'c%2B%2B'],
  ['a number sign', 'c#;.net', 'c%23;.net'],
  ['an apostrophe', "it's", 'it%27s'],
  ['quotes', '"‘’“”', '%22%E2%80%98%E2%80%99%E2%80%9C%E2%80%9D'],
  ['a dollar and a backtick', '$`', '%24%60'],
  ['what separates pairs', '&=?', '%26%3D%3F'],
  ['a percent sign', '100%', '100%25'],
  ['an escape that was typed', '%3A', '%253A'],
  ['brackets and braces', '[]{}<>^|\\', '%5B%5D%7B%7D%3C%3E%5E%7C%5C'],
  ['a filter id', '!*1PUVE3_)0(x.~-', '!*1PUVE3_)0(x.~-'],
  ['an emoji', '🚀', '%F0%9F%9A%80'],
  ['line ends and a tab', '\r\n\t', '%0D%0A%09'],
  ['NUL', '\0', '%00'],
  ['half an emoji', '\uD83D', '%EF%BF%BD'],
  ['nothing', '', ''],
])('encodes %s', (_, text, encoded) => {
  expect(encodeValue(text)).toBe(encoded);
});

test.each([
  ['a slash', 'a/b', 'a%2Fb'],
  ['ids', '1;2;3', '1;2;3'],
  ['what climbs', '../x', '..%2Fx'],
  ['an at sign and a colon', 'a@b:c', 'a@b:c'],
])('encodes %s in a segment of the path', (_, text, encoded) => {
  expect(encodeSegment(text)).toBe(encoded);
});

test('leaves no slash in a form, where Git Bash would take a value for a path, and changes nothing else', () => {
  expect(encodeForm('body=/cc&title=@/x(/y!/z')).toBe('body=%2Fcc&title=@%2Fx(%2Fy!%2Fz');
  fc.assert(
    fc.property(wellFormedText(), (text) => {
      const form = encodeForm(`body=${encodeValue(text)}`);
      expect(form).not.toContain('/');
      expect(new URLSearchParams(form).get('body')).toBe(text);
    }),
  );
});

test.each([
  ['a plus sign', 'a+b', 'a b'],
  ['lower-case escapes', 'c%2b%2b', 'c++'],
  ['an escape of what needs none', '%41%3b', 'A;'],
  ['a cut-off escape', '100%', '100%'],
  ['an escape that is no UTF-8', '%FF', '%FF'],
  ['nothing', '', ''],
])('decodes %s', (_, encoded, text) => {
  expect(decodeValue(encoded)).toBe(text);
});

test('encodes any text within the wire alphabet', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(encodeValue(text)).toMatch(/^(?:[A-Za-z0-9\-._~!()*:;,/@]|%[0-9A-F]{2})*$/);
      expect(encodeSegment(text)).not.toContain('/');
    }),
  );
});

test('reads any well-formed text back', () => {
  fc.assert(
    fc.property(wellFormedText(), (text) => {
      expect(decodeValue(encodeValue(text))).toBe(text);
      expect(decodeValue(encodeSegment(text))).toBe(text);
    }),
  );
});

test('decodes any text without throwing', () => {
  fc.assert(fc.property(anyText(), (text) => typeof decodeValue(text) === 'string'));
});
