import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const folders = ['.', '.github', '.github/docs', 'src', 'tests'];
const papers = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** The files that a paper links to or shows, from the top folder. */
const linksOf = (paper: string): readonly string[] =>
  [...readFileSync(paper, 'utf8').matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^\w+:/.test(target))
    .map((target) => normalize(join(dirname(paper), target)));

test.each(papers)('%s links only to files that there are', (paper) => {
  expect(linksOf(paper).filter((target) => !existsSync(target))).toEqual([]);
});

test('the readme leads to every page', () => {
  const linked = linksOf('README.md');
  const pages = papers.filter((paper) => paper.startsWith('.github'));
  expect(pages.filter((page) => !linked.includes(page))).toEqual([]);
});

test('the readme begins with the two commands', () => {
  const [, ...lines] = readFileSync('README.md', 'utf8').split('\n').filter(Boolean);
  expect(lines.slice(1, 3).map((line) => line.split('#')[0]?.trim())).toEqual([
    'npm start',
    'npm test',
  ]);
});
