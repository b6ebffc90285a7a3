import fc from 'fast-check';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { writeMarkdown } from '../../src/snippets/markdown.ts';
import { anyText } from '../support/builders/arbitraries.ts';

const parts = {
  title: 'GET /questions',
  summary: 'Lists questions.',
  link: 'http://127.0.0.1:2323/#v1/questions?tagged=c%23',
  language: 'sh',
  blocks: [{ label: 'bash', text: 'curl -sS example.org' }],
};

test('a request is a title, a link and its command', () => {
  expect(writeMarkdown(parts)).toBe(
    [
      '**GET /questions**: Lists questions.',
      '[Open it in the explorer](<http://127.0.0.1:2323/#v1/questions?tagged=c%23>)',
      '```sh\ncurl -sS example.org\n```',
      '',
    ].join('\n\n'),
  );
});

test('several commands have their names', () => {
  const blocks = [...parts.blocks, { label: 'cmd', text: 'curl.exe' }];
  expect(writeMarkdown({ ...parts, blocks })).toContain('\n\ncmd:\n\n```sh\ncurl.exe\n```');
});

test('whatever a command holds, a reader of Markdown takes all of it for the command', () => {
  fc.assert(
    fc.property(anyText(), (typed) => {
      const text = `curl ${typed.replace(/[\r\0\t]/g, '').toWellFormed()}|`;
      const tokens = marked.lexer(writeMarkdown({ ...parts, blocks: [{ label: 'bash', text }] }));
      const code = tokens.filter(({ type }) => type === 'code');
      expect(code).toMatchObject([{ text }]);
    }),
  );
});

test('marks of a title stay text', () => {
  const markdown = writeMarkdown({
    ...parts,
    title: 'GET /users/{ids}/a_b_c*d',
    summary: '<b>x</b> [y](z)',
  });
  const html = marked.parse(markdown, { async: false });
  expect(html).toContain('GET /users/{ids}/a_b_c*d');
  expect(html).not.toMatch(/<b>|<em>|href="z"/);
});
