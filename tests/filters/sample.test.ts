import { expect, test } from 'vitest';
import type { Slug } from '../../src/catalog/index.ts';
import { builtIns } from '../../src/filters/filter.ts';
import { sampleDrafts } from '../../src/filters/sample-draft.ts';
import { linesOf, markUnlike, sizeOf, withKeys } from '../../src/filters/sample.ts';
import type { DraftValues } from '../../src/request/draft.ts';
import { draftOf } from '../support/builders/drafts.ts';

const response = {
  items: [{ title: 'T', body: '<p>ü</p>', owner: { link: 'L' }, answers: [] }],
  has_more: false,
};

test('a response is laid out over lines, those marked that another filter leaves out', () => {
  const lines = linesOf(response, 'question', builtIns.default);
  expect(lines.map(({ text, isExtra }) => `${isExtra ? '+' : ' '} ${text}`)).toEqual([
    '  {',
    '    "items": [',
    '      {',
    '        "title": "T",',
    '+       "body": "<p>ü</p>",',
    '        "owner": {',
    '          "link": "L"',
    '        },',
    '+       "answers": []',
    '      }',
    '    ],',
    '    "has_more": false',
    '  }',
  ]);
});

test('lines joined are the JSON of the response', () => {
  const text = linesOf(response, 'question', builtIns.default)
    .map((line) => line.text)
    .join('');
  expect(JSON.parse(text)).toEqual(response);
});

test('a text that comes otherwise is marked as well, commas aside', () => {
  const lines = (title: string, isLast: boolean) =>
    linesOf({ items: [isLast ? { title } : { title, tags: [] }] }, 'question', builtIns.default);
  const marked = markUnlike(lines('a & b', true), lines('a &amp; b', false));
  expect(marked.filter(({ isExtra }) => isExtra).map(({ text }) => text.trim())).toEqual([
    '"title": "a & b"',
  ]);
  expect(markUnlike(lines('a', true), lines('a', false)).some(({ isExtra }) => isExtra)).toBe(
    false,
  );
});

test('the size is that of the bytes on the wire, unpacked', () => {
  expect(sizeOf({ a: 'ü' })).toBe(10);
});

test.each<readonly [Slug, DraftValues, readonly Slug[]]>([
  [
    'questions',
    { tagged: 'ci', pagesize: '50', filter: 'none' },
    ['questions', 'questions', 'questions'],
  ],
  ['create-question', { title: 'x' }, ['questions']],
  ['simulate-error', {}, ['simulate-error', 'simulate-error', 'errors']],
  ['collectives', {}, []],
])('the sample of %s is asked of what only reads', (slug, values, slugs) => {
  const drafts = sampleDrafts(draftOf(slug, values));
  expect(drafts.map(({ endpoint }) => endpoint.slug)).toEqual(slugs);
  for (const draft of drafts) {
    expect(draft.endpoint.verb).toBe('GET');
    expect(draft.values).not.toHaveProperty('filter');
  }
});

test('a sample is short, as the form has it, and has an example where something is needed', () => {
  const [own] = sampleDrafts(draftOf('questions', { tagged: 'ci', pagesize: '50' }));
  expect(own?.values).toEqual({ tagged: 'ci', pagesize: '2' });
  const [, examples] = sampleDrafts(draftOf('answers-on-questions', { ids: '' }));
  expect(examples?.values.ids).toMatch(/\d/);
});

test('a line keeps its key where others come before it, and no two have the same', () => {
  const keysOf = (...texts: string[]) =>
    withKeys(texts.map((text) => ({ text, isExtra: false }))).map(({ key }) => key);
  expect(new Set(keysOf('a', 'b', 'a', 'b')).size).toBe(4);
  expect(keysOf('c', 'a', 'b', 'a').slice(1)).toEqual(keysOf('a', 'b', 'a'));
});
