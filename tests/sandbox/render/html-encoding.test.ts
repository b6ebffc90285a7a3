import { expect, test } from 'vitest';
import { encodeHtml } from '../../../src/sandbox/render/html-encoding.ts';

test.each([
  ['a < b & "c" > it\'s', 'a &lt; b &amp; &quot;c&quot; &gt; it&#39;s'],
  ['Jörg\u00a0ğ…', 'J&#246;rg&#160;ğ…'],
  ['on 😀 air', 'on &#128512; air'],
])('%s becomes %s', (text, encoded) => {
  expect(encodeHtml(text)).toBe(encoded);
});
