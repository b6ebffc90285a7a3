// This file pastes what people copy out of other places into lists.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collections } from '../../../src/catalog/parameter.ts';
import { addToList } from '../../../src/request/paste/add-to-list.ts';
import { anyText } from '../../support/builders/arbitraries.ts';

const response = JSON.stringify(
  {
    items: [
      {
        tags: ['c#', '.net'],
        owner: { account_id: 11, user_id: 1, display_name: 'A, "B"; [c]' },
        question_id: 1001,
        title: 'Tags: [docker], and “quotes” {"question_id": 9}',
        link: 'https://stackoverflowteams.com/c/acme/questions/1001',
      },
      { tags: ['docker'], owner: { account_id: 12, user_id: 2 }, question_id: 1004 },
    ],
    has_more: false,
    quota_max: 10000,
  },
  null,
  2,
);

const forms: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['a list of JSON', '["c#", ".net"]', 'tags', ['c#', '.net']],
  ['a list of JSON, line by line', '[\n  "c#",\n  ".net"\n],', 'tags', ['c#', '.net']],
  ['a list of numbers', '[1001, 1004]', 'questions', ['1001', '1004']],
  ['an empty list', '[]', 'tags', []],
  ['a list of Python', "['c#', '.net']", 'tags', ['c#', '.net']],
  ['a tuple of Python', "('c#', '.net')", 'tags', ['c#', '.net']],
  ['a set of numbers', '{1001, 1004}', 'questions', ['1001', '1004']],
  ['a list of PowerShell', "@('c#', '.net')", 'tags', ['c#', '.net']],
  ['code', '`c#`, `.net`', 'tags', ['c#', '.net']],
  ['curly quotes', '“c#”, ‘.net’', 'tags', ['c#', '.net']],
  ['a field of a response', '"tags": [\n "c#",\n ".net"\n],', 'tags', ['c#', '.net']],
  ['a line of a response', '"question_id": 123,', 'questions', ['123']],
  ['a line of Python', "'question_id': 123,", 'questions', ['123']],
  ['lines of a response', '"user_id": 8,\n"question_id": 123,', 'questions', ['123']],
  ['a field of the API v3', '"id": 123', 'questions', ['123']],
  ['questions of a response', response, 'questions', ['1001', '1004']],
  ['tags of a response', response, 'tags', ['c#', '.net', 'docker']],
  ['people of a response', response, 'users', ['1', '2']],
  ['accounts of a response', response, 'accounts', ['11', '12']],
  ['posts of a response', '{"answer_id": 2, "question_id": 1}', 'posts', ['2']],
  ['a column of a spreadsheet', '1001\r\n1004\r\n', 'questions', ['1001', '1004']],
  ['cells of a spreadsheet', '1001\t1004\t\r\n1010\t\t', 'questions', ['1001', '1004', '1010']],
  ['a column with its head', 'question_id\n1001\n1004', 'questions', ['1001', '1004']],
  ['a table of CSV', '"question_id","title"\n1001,"a, b"\n1004,"c"', 'questions', ['1001', '1004']],
  ['a table of a spreadsheet', 'title\tquestion_id\na b\t1001', 'questions', ['1001']],
  ['quoted cells', '"c#","\u200b.net",', 'tags', ['c#', '.net']],
  ['a table of Markdown', '| c# | .net |\n|---|---|', 'tags', ['c#', '.net']],
  ['bullets', '- c#\n- .net\n* docker\n• go', 'tags', ['c#', '.net', 'docker', 'go']],
  ['the search box', '[c#] [.net]', 'tags', ['c#', '.net']],
  ['the search box without blanks', '[c#][.net]', 'tags', ['c#', '.net']],
  ['marks of a post', '[tag:docker] tag:go', 'tags', ['docker', 'go']],
  ['words between tags', 'c# OR .net OR docker', 'tags', ['c#', '.net', 'docker']],
  ['words between brackets', '[c#] or [.net]', 'tags', ['c#', '.net']],
  ['bars between tags', 'c# || .net', 'tags', ['c#', '.net']],
  ['a tag that is a word', 'or', 'tags', ['or']],
  ['ids in a sentence', '#1001, #1004 and #1010', 'questions', ['1001', '1004', '1010']],
  ['fields of a filter', '["question.body", ".total"]', '', ['question.body', '.total']],
  ['ids of filters', '"!9YdnSJrC1", "!*1PUVE3_)0(x.-A"', '', ['!9YdnSJrC1', '!*1PUVE3_)0(x.-A']],
];

test.each(forms)('takes the entries out of %s', (_, text, collection, entries) => {
  expect(addToList([], text, collection).entries).toEqual(entries);
});

test('says which word between tags was left out, and what holds instead', () => {
  expect(addToList([], 'c# OR .net', 'tags', 'all').note).toBe(
    '“OR” was left out: a post must carry all of these tags.',
  );
  expect(addToList([], '[a] and [b]', 'tags', 'any').note).toBe(
    '“and” was left out: one of these tags is enough.',
  );
  expect(addToList([], 'c#, .net', 'tags', 'all').note).toBeUndefined();
});

test('takes excluded tags only where tags are excluded', () => {
  expect(addToList([], '-[java]', 'tags', 'none').entries).toEqual(['java']);
  expect(addToList([], '[c#] -[java]', 'tags', 'all').entries).toEqual(['c#', '-[java]']);
});

test('keeps fields of another kind, named, rather than take them for ids', () => {
  expect(addToList([], '"user_id": 8,', 'questions').entries).toEqual(['user_id:8']);
});

test.each([
  ['a bar in a bracket', '[|.', 'suggested edits', ['.']],
  ['a bar behind a comma', 'a,|b', 'tags', ['a', 'b']],
  ['a mark of a post in quotes', 'tag:"tag:c#"', 'tags', ['c#']],
  ['a frame in a quote', '"({c#})"', 'tags', ['c#']],
  ['brackets in an address', 'https://acme.example/tags/%5Bc%23%5D', 'tags', ['c#']],
  ['an empty frame', 'tag:()', 'tags', []],
  ['a bullet as a field', '"id": *', 'questions', []],
  ['frames in a list of texts', "'{| .}", '', ['|', '.']],
  [
    'ids before an address of a call',
    '7;8;https://a/2.3/questions/9',
    'questions',
    ['7', '8', '9'],
  ],
])('leaves no mark of %s', (_, text, collection, entries) => {
  expect(addToList([], text, collection).entries).toEqual(entries);
});

test('an empty value of JSON is no entry', () => {
  expect(addToList([], '{"id":""}', 'posts').entries).toEqual([]);
});

test('brackets of which one came twice are read again as they were', () => {
  const { entries } = addToList([], '( );)', '');
  expect(addToList([], entries.join(';'), '').entries).toEqual(entries);
});

test('reads again, from any text of the marks around entries, the very list that it made', () => {
  const marks = [
    ...Array.from('[](){}<>|"\'`“;, .-#:&@/*\n\t1a'),
    'tag:',
    'or',
    'AND',
    '-[',
    '"id":',
    '#1',
    '\\"',
  ];
  const addresses = ['https://a/', '/2.3/questions/', '/tags/', '%5B', '%3B'];
  const mark = fc.constantFrom(...marks, ...addresses);
  fc.assert(
    fc.property(
      fc.string({ unit: mark, maxLength: 8 }),
      fc.constantFrom('', 'tags', ...collections),
      (text, collection) => {
        const { entries } = addToList([], text, collection);
        expect(addToList([], entries.join(';'), collection).entries).toEqual(entries);
      },
    ),
    { numRuns: 2000 },
  );
});

test('reads again, from any text, the very list that it made', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText(), fc.constantFrom(...forms.map(([, text]) => text))),
      fc.constantFrom('', 'tags', ...collections),
      (text, collection) => {
        const { entries } = addToList([], text, collection);
        for (const entry of entries) expect(entry).not.toMatch(/[\s,;]|^$/);
        expect(addToList([], entries.join(';'), collection).entries).toEqual(entries);
      },
    ),
    { numRuns: 2000 },
  );
});
