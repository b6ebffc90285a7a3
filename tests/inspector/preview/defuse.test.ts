import { expect, test } from 'vitest';
import { defuse } from '../../../src/inspector/preview/defuse.ts';

test.each([
  '<img src=x onerror=alert(1)>',
  '<img src="x"ONERROR="alert(1)">',
  '<svg/onload=alert(1)>',
  "<p title='a'\n\tonclick = 'x()'>",
])('the handler in %s is an attribute without a meaning', (html) => {
  const hidden = defuse(html);
  expect(hidden.html).not.toMatch(/[\s"'/]on[a-z]+\s*=/i);
  expect(hidden.unmark(hidden.html)).toBe(html);
});

test('a base address is an element without a meaning', () => {
  const hidden = defuse('<BASE href="https://evil.example/"><basefont>');
  expect(hidden.html).toMatch(/^<B\uE000ASE href=.*><basefont>$/);
});

test('words and signs of any kind come back as they were', () => {
  const text = 'once on a time, "only" /one/ \uE000 \uE001 onerror=1';
  const { html, unmark } = defuse(text);
  expect(unmark(html)).toBe(text);
});
