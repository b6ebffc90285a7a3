import { expect, test } from 'vitest';
import { renderBlocks, renderLine } from '../../../src/sandbox/render/markdown/markdown.ts';

/** As long as a body may be. */
const fill = (piece: string) => piece.repeat(30_000 / piece.length - 4) + ' some text';

// The bound is far from what these take, and further from what they took without bounds.
test.each(['*a_', '_a_b*', 'a*', '[a](b', '`` `', '<a ', '![', '- a\n'])(
  'a text full of %j keeps nobody waiting',
  (piece) => {
    const began = process.cpuUsage();
    expect(renderBlocks(fill(piece))).toContain('some text');
    expect(renderLine(fill(piece))).toContain('some text');
    const { user } = process.cpuUsage(began);
    expect(user / 1000).toBeLessThan(2_500);
  },
);

test('a comment full of spaces keeps nobody waiting', () => {
  const began = process.cpuUsage();
  expect(renderLine(`a${' '.repeat(60_000)}b \n\n c`)).toMatch(/^a +b c$/);
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(2_500);
});

test('emphasis holds throughout a long text, beside words with underscores', () => {
  const piece =
    'The value of some_name is **not** the _same_ as `other_name` in [a list](https://a.example).';
  const paragraphs = Array.from({ length: 60 }, () => Array(5).fill(piece).join(' '));
  const html = renderBlocks(paragraphs.join('\n\n'));
  expect(html.split('<strong>not</strong>')).toHaveLength(301);
  expect(html.split('<em>same</em>')).toHaveLength(301);
  expect(html.split('<code>other_name</code>')).toHaveLength(301);
  expect(html.split('</a>')).toHaveLength(301);
});

test.each([
  ['quotes', '> '.repeat(3_000)],
  ['lists', '- '.repeat(7_000)],
  ['numbered lists', '1. '.repeat(3_000)],
  ['lists with tabs', '\t- '.repeat(3_000)],
  ['quotes and lists', '> - '.repeat(3_000)],
  ['emphasis', '**a _b '.repeat(3_000)],
])('a text that nests too many %s is shown', (_, marks) => {
  expect(renderBlocks(`${marks}text & <i>`)).toContain('text &amp; &lt;i&gt;');
  expect(renderLine(`${marks}text & <i>`)).toContain('text &amp; &lt;i&gt;');
});

test('a text nested too deep is shown as it was typed', () => {
  const typed = `${'> '.repeat(3_000)}a *b*`;
  expect(renderBlocks(typed)).toBe(`<p>${'&gt; '.repeat(3_000)}a *b*</p>\n`);
});

test('quotes and lists nest as deep as people nest them', () => {
  expect(renderBlocks(`${'> '.repeat(40)}text`).split('<blockquote>')).toHaveLength(41);
  expect(renderBlocks(`${'- '.repeat(40)}text`).split('<ul>')).toHaveLength(41);
});
