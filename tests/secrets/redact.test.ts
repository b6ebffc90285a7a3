import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsSecret, redactedMark, redactText } from '../../src/secrets/redact.ts';
import { forms, makeCanary } from '../support/builders/canary.ts';

const canary = makeCanary();
/** With every mark that a token of this service was seen to have, and those that escapes change. */
const odd = `aB3*(d"E/9+k~))'x=`;

for (const secret of [canary, odd]) {
  test.each(forms)(`T01 finds ${secret === odd ? 'odd marks' : 'a token'} %s`, (_, form) => {
    const text = `before ${form(secret)} after`;
    expect(holdsSecret(text, [secret])).toBe(true);
    const clean = redactText(text, [secret]);
    expect(clean.removed).toBe(true);
    expect(holdsSecret(clean.text, [secret])).toBe(false);
    expect(clean.text).not.toContain(secret);
  });
}

describe('a text of 20,000 characters that is taken for a token', () => {
  const huge = makeCanary().repeat(625);

  test.each(forms)('T01 is found %s, all of it', (_, form) => {
    const { text, removed } = redactText(`before "${form(huge)}" after`, [huge]);
    expect(removed).toBe(true);
    expect(text).toMatch(/^before .* after$/);
    expect(text.length).toBeLessThan(60);
  });

  test('lets a response be read up to it, and no longer one be harmed', () => {
    expect(redactText(`{"a":"${huge}","b":1}`, [huge]).text).toBe(`{"a":"${redactedMark}","b":1}`);
    expect(holdsSecret('{"items":[]}', [huge, `${huge}?`, canary])).toBe(false);
  });
});

test('a thousand tokens are not too many', () => {
  const many = Array.from({ length: 1000 }, makeCanary);
  expect(redactText(many.join(' '), many).text.replaceAll(redactedMark, '').trim()).toBe('');
});

test('takes out no more than the token', () => {
  expect(redactText(`curl -H "X: ${canary}" /2.3/x`, [canary])).toEqual({
    text: `curl -H "X: ${redactedMark}" /2.3/x`,
    removed: true,
  });
});

test('lets through what holds no token, as it is', () => {
  const text = '{"items":[1.10],"id":9007199254740993}';
  expect(redactText(text, [canary])).toEqual({ text, removed: false });
  expect(redactText(text, [])).toEqual({ text, removed: false });
});

test('what was typed of a token at first is not secret yet', () => {
  expect(holdsSecret('a question about c', ['a', '', ' '])).toBe(false);
});

test('T01 any token in base64, wherever the groups of three begin', () => {
  const token = fc.string({ minLength: 8, maxLength: 60, unit: 'grapheme-ascii' });
  fc.assert(
    fc.property(token, fc.string(), fc.string(), (secret, before, after) => {
      fc.pre(secret.trim().length >= 8);
      const text = Buffer.from(before + secret.trim() + after).toString('base64');
      return holdsSecret(text, [secret]);
    }),
  );
});

test('a large text takes no longer than a click may', () => {
  const large = '{"title":"How to build this?","body":"<p>One % of it</p>"},'.repeat(100_000);
  const start = performance.now();
  expect(holdsSecret(large, [canary])).toBe(false);
  expect(performance.now() - start).toBeLessThan(3000);
});
