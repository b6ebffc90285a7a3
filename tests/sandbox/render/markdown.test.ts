import { expect, test } from 'vitest';
import { renderBlocks, renderLine } from '../../../src/sandbox/render/markdown/markdown.ts';

test.each([
  ['a hard break', 'one  \ntwo', '<p>one<br />\ntwo</p>\n'],
  ['a hard break by a backslash', 'one\\\ntwo', '<p>one<br />\ntwo</p>\n'],
  [
    'a list in a list',
    '- a\n  - b\n- c',
    '<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>\n',
  ],
  ['a loose list', '1. a\n\n2. b', '<ol>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n'],
  ['tildes', '~~not~~ ~struck~', '<p>~~not~~ ~struck~</p>\n'],
  ['quotes', `"It's" \`"a'\``, `<p>"It's" <code>"a'</code></p>\n`],
  ['an entity', 'a &lt; b & c', '<p>a &lt; b &amp; c</p>\n'],
])('%s is written as by the site', (_, markdown, html) => {
  expect(renderBlocks(markdown)).toBe(html);
});

test.each([
  'press <kbd>Ctrl</kbd>+<kbd>C</kbd>',
  'H<sub>2</sub>O and x<sup>2</sup>',
  '<b>bold</b> and <i>slanted</i>',
  'one<br>two<br />three',
  '<s>old</s> <del>gone</del> <strike>out</strike>',
  '<b>both <i>at once</i></b>',
])('the tags of %j pass', (markdown) => {
  expect(renderBlocks(markdown)).toBe(`<p>${markdown}</p>\n`);
});

test('tags pass in table cells, list items and blocks of HTML', () => {
  expect(renderBlocks('| a |\n|---|\n| <kbd>F1</kbd> |')).toContain('<td><kbd>F1</kbd></td>');
  expect(renderBlocks('- <kbd>F1</kbd>')).toContain('<li><kbd>F1</kbd></li>');
  expect(renderBlocks('<br>\nnext')).toBe('<br>\nnext');
});

test.each([
  ['an attribute', '<b onclick="x()">a</b>'],
  ['a style', '<i style="position:fixed">a</i>'],
  ['no end', 'a <b>b'],
  ['no start', 'a </b>b'],
  ['the wrong order', '<b><i>a</b></i>'],
  ['ends in another paragraph', '<b>a\n\nb</b>'],
  ['another tag', '<u>a</u> <script>b</script> <iframe src="x"></iframe>'],
  ['an open tag inside', '<kbd><svg/onload=alert(1)</kbd>'],
  ['an open tag at the end', '<kbd><img src=x onerror=alert(1) '],
  ['a comment', 'a <!-- <b>b</b> --> c'],
])('a tag with %s does not pass', (_, markdown) => {
  const tags = renderBlocks(markdown).match(/<[^>]*>/g) ?? [];
  for (const tag of tags) expect(tag).toMatch(/^<\/?(p|i|kbd)>$/);
  const left = renderBlocks(markdown).replace(/<\/?(p|b|i|kbd)>/g, '');
  expect(left).not.toContain('<');
});

test('comments know no HTML', () => {
  expect(renderLine('<b>a</b>  \nb <kbd>c</kbd>')).toBe(
    '&lt;b&gt;a&lt;/b&gt; b &lt;kbd&gt;c&lt;/kbd&gt;',
  );
});
