import { expect, test } from 'vitest';
import type { Slug } from '../../src/catalog/index.ts';
import { reportAsCsv, reportAsMarkdown } from '../../src/migration/report-text.ts';
import { describeTotals, reportOn } from '../../src/migration/report.ts';
import type { Use } from '../../src/migration/report.ts';
import type { DraftValues } from '../../src/request/draft.ts';
import { toRecipe } from '../../src/request/recipe.ts';
import { clock, draftOf } from '../support/builders/drafts.ts';

function use(name: string, slug: Slug, values: DraftValues = {}, times = 1): Use<string> {
  const recipe = toRecipe(draftOf(slug, values), clock);
  return { key: name, name, origin: times > 1 ? 'history' : 'saved', times, recipe };
}

const report = reportOn([
  use('newest', 'questions', { sort: 'creation' }),
  use('best of the year', 'questions', { sort: 'votes', min: '10' }),
  use('=all answers | *of* us', 'answers', {}, 3),
  use('my badges', 'me-badges'),
]);

test('says of each request whether it moves, what does not move first', () => {
  expect(report.rows.map(({ name, match, operations }) => [name, match, operations])).toEqual([
    ['my badges', 'none', []],
    ['=all answers | *of* us', 'near', ['GET /questions', 'GET /questions/{questionId}/answers']],
    ['newest', 'equal', ['GET /questions']],
    ['best of the year', 'equal', ['GET /questions']],
  ]);
});

test('says why: what v3 lacks, what has to be done, what is lost', () => {
  expect(report.rows.map(({ why }) => why.join(' '))).toEqual([
    'v3 has no badges.',
    expect.stringContaining('There is no list of all answers') as string,
    '',
    'min=10 has no equal: after reading, keep the items whose score is at least 10.',
  ]);
});

test('counts what moves', () => {
  expect(report.totals).toEqual({ equal: 2, near: 1, none: 1 });
  expect(describeTotals(report)).toBe(
    'Of 4 requests, 2 have an equal in v3 (1 without losing anything), 1 comes near, 1 has nothing.',
  );
});

test('is a table in Markdown, which no name breaks', () => {
  const lines = reportAsMarkdown(report).trimEnd().split('\n');
  expect(lines[2]).toBe(describeTotals(report));
  expect(lines.slice(4, 8)).toEqual([
    '| Request | Where | Times | In v3 | Routes | Why |',
    '| --- | --- | --- | --- | --- | --- |',
    '| my badges | saved | 1 | None |  | v3 has no badges. |',
    expect.stringMatching(
      /^\| =all answers \\\| \\\*of\\\* us \| history \| 3 \| Near \|/,
    ) as string,
  ]);
});

test('is CSV, in which no name is a formula', () => {
  const lines = reportAsCsv(report).split('\r\n');
  expect(lines[0]).toBe('Request,Where,Times,In v3,Routes,Why');
  expect(lines[2]).toMatch(/^"'=all answers \| \*of\* us",history,3,Near,/);
  expect(lines.at(-1)).toBe('');
});
