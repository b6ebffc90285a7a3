import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpoints } from '../../src/catalog/index.ts';
import type { Slug } from '../../src/catalog/index.ts';
import { buildRequest } from '../../src/request/build.ts';
import type { DraftValues } from '../../src/request/draft.ts';
import { parametersOf } from '../../src/request/draft.ts';
import { writeLink } from '../../src/request/link.ts';
import { problemsOf } from '../../src/request/problems.ts';
import { anyDraft, anyText } from '../support/builders/arbitraries.ts';
import { clock, destination, draftOf } from '../support/builders/drafts.ts';
import { processorTime } from '../support/clocks.ts';

function problems(slug: Slug, values: DraftValues = {}, team = 'acme') {
  return problemsOf(draftOf(slug, values), team, clock);
}

const hundredIds = Array.from({ length: 100 }, (_, index) => String(index + 1)).join(';');

test.each<readonly [string, Slug, DraftValues]>([
  ['nothing', 'questions', {}],
  ['blanks', 'questions', { page: '  ', tagged: '\n' }],
  [
    'every kind of parameter',
    'questions',
    {
      page: '2',
      order: 'asc',
      sort: 'votes',
      min: '-1',
      tagged: 'c#;.net',
      fromdate: '7d',
      filter: '!9YdnSJrC1',
    },
  ],
  ['page 1,000,000,000', 'questions', { page: '1000000000' }],
  ['the largest page', 'questions', { page: '2147483647' }],
  ['an order in capitals, as the API does', 'questions', { order: 'DESC' }],
  ['a yes of Python', 'advanced-search', { accepted: 'True' }],
  ['pagesize 100', 'questions', { pagesize: '100' }],
  ['pagesize 0', 'questions', { pagesize: '0' }],
  ['100 ids', 'questions-by-ids', { ids: hundredIds }],
  ['ids parted by commas', 'questions-by-ids', { ids: '1, 2, 3' }],
  ['the largest id', 'questions-by-ids', { ids: '2147483647' }],
  ['tags of other alphabets', 'questions', { tagged: 'über;日本' }],
  ['a filter of every mark', 'questions', { filter: '!*1PUVE3_)0(x.-A' }],
  ['an unsafe filter', 'questions', { filter: ')-wpJO8qkn.bBXNMrk*hhvIVGJM' }],
  [
    'a text of emojis, quotes and lines',
    'create-question',
    { title: '🚀 "\'“', body: 'a\nb\0', tags: 'ci' },
  ],
])('accepts %s', (_, slug, values) => {
  expect(problems(slug, values)).toEqual([]);
});

test.each<readonly [string, Slug, DraftValues, string, string]>([
  ['page 0', 'questions', { page: '0' }, 'page', 'a whole number from 1'],
  ['page -1', 'questions', { page: '-1' }, 'page', 'a whole number from 1'],
  ['page 1e9', 'questions', { page: '1e9' }, 'page', 'a whole number from 1'],
  ['page 1.0', 'questions', { page: '1.0' }, 'page', 'a whole number from 1'],
  ['a page beyond 32 bits', 'questions', { page: '2147483648' }, 'page', 'from 1 to 2,147,483,647'],
  [
    'a page of 400 digits',
    'questions',
    { page: '9'.repeat(400) },
    'page',
    'from 1 to 2,147,483,647',
  ],
  ['page NaN', 'questions', { page: 'NaN' }, 'page', 'a whole number from 1'],
  ['a page in other digits', 'questions', { page: '٢' }, 'page', 'a whole number from 1'],
  ['pagesize 101', 'questions', { pagesize: '101' }, 'pagesize', 'Must be 0–100.'],
  ['order down', 'questions', { order: 'down' }, 'order', 'choose desc or asc'],
  ['a sort of another endpoint', 'questions', { sort: 'reputation' }, 'sort', 'activity, votes'],
  [
    'the name of a method as a sort',
    'questions',
    { sort: 'constructor' },
    'sort',
    "isn't one of the options",
  ],
  ['a date that is none', 'questions', { fromdate: 'soon' }, 'fromdate', "isn't a recognised date"],
  ['a date as min', 'questions', { min: 'many' }, 'min', "isn't a recognised date"],
  ['a number as min', 'questions', { sort: 'votes', min: '1.5' }, 'min', 'a whole number'],
  ['a rank as min', 'badges', { min: 'platinum' }, 'min', 'choose gold, silver or bronze'],
  ['101 ids', 'questions-by-ids', { ids: `${hundredIds};101` }, 'ids', 'Remove 1.'],
  [
    'an id beyond 32 bits',
    'questions-by-ids',
    { ids: '1;2147483648' },
    'ids',
    'IDs are whole numbers from 1 to 2,147,483,647',
  ],
  [
    'id 0',
    'questions-by-ids',
    { ids: '0' },
    'ids',
    'IDs are whole numbers from 1 to 2,147,483,647',
  ],
  [
    'a word for an id',
    'questions-by-ids',
    { ids: '{ids}' },
    'ids',
    'IDs are whole numbers from 1 to 2,147,483,647',
  ],
  ['no ids', 'questions-by-ids', {}, 'ids', 'Enter ids, e.g. '],
  ['only separators for ids', 'questions-by-ids', { ids: ' ; ; ' }, 'ids', 'Enter ids, e.g. '],
  ['a tag of 36 characters', 'questions', { tagged: 'a'.repeat(36) }, 'tagged', "isn't a tag"],
  ['a tag with an emoji', 'questions', { tagged: 'go🚀' }, 'tagged', "isn't a tag"],
  ['a filter of two letters', 'questions', { filter: '!a' }, 'filter', "isn't a filter"],
  ['a filter with a blank', 'questions', { filter: '!abc def' }, 'filter', "isn't a filter"],
  ['no title', 'similar', { title: ' ' }, 'title', 'Enter title, e.g. '],
])('refuses %s and says at which parameter and why', (_, slug, values, parameter, message) => {
  const [problem] = problems(slug, values);
  expect(problem?.parameter).toBe(parameter);
  expect(problem?.message).toContain(message);
});

test.each<readonly [string, Slug, DraftValues]>([
  ['a dot', 'wikis-by-tags', { tags: '.' }],
  ['two dots', 'wikis-by-tags', { tags: '..' }],
  ['two dots and a separator', 'wikis-by-tags', { tags: '..;' }],
  ['two dots for ids', 'questions-by-ids', { ids: ' ..,' }],
])('calls %s in a path fatal: it would be another address', (_, slug, values) => {
  expect(problems(slug, values).map(({ fatal }) => fatal)).toEqual([true]);
});

test.each([['.'], ['..'], [' .. ']])(
  'calls the team “%s” fatal: it would be another address',
  (team) => {
    expect(problems('questions', {}, team)[0]).toMatchObject({ parameter: 'team', fatal: true });
  },
);

test('asks for no team where the endpoint takes none', () => {
  expect(problems('create-filter', {}, '')).toEqual([]);
  expect(problems('questions', {}, '')[0]?.parameter).toBe('team');
});

test('lists problems in the order of the form, at most one for each parameter', () => {
  const values = {
    page: '0',
    pagesize: 'x',
    fromdate: 'now',
    todate: '7d',
    sort: 'x',
    filter: '?',
  };
  const order = problems('questions', values, '').map(({ parameter }) => parameter);
  expect(order).toEqual(['team', 'filter', 'page', 'pagesize', 'todate', 'sort']);
});

test('lists a problem for every endpoint whose required parameters are blank', () => {
  for (const endpoint of endpoints) {
    const found = problemsOf({ endpoint, values: {} }, 'acme', clock);
    const required = parametersOf(endpoint).filter((parameter) => parameter.required === true);
    expect(found.map(({ parameter }) => parameter)).toEqual(
      expect.arrayContaining(required.map(({ name }) => name)),
    );
  }
});

test('finds problems of parameters that exist, in short messages, whatever is typed', () => {
  fc.assert(
    fc.property(anyDraft(), anyText(), (draft, team) => {
      const names = ['team', ...parametersOf(draft.endpoint).map(({ name }) => name)];
      for (const { parameter, message } of problemsOf(draft, team, clock)) {
        expect(names).toContain(parameter);
        expect(message.length).toBeLessThan(400);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['letters', 'x'],
  ['separators', ';'],
  ['blanks', ' '],
  ['emojis', '🚀'],
  ['halves of emojis', '\uD83D'],
  ['digits', '9'],
  ['dots', '.'],
  ['minus signs', '-'],
  ['percent signs', '%'],
  ['quotes', "'"],
])('builds, checks and links a draft with 2 MB of %s within a second', (_, character) => {
  const text = character.repeat(2_000_000 / new TextEncoder().encode(character).length);
  for (const name of ['q', 'tagged', 'fromdate']) {
    const draft = draftOf('advanced-search', { [name]: text });
    const spent = processorTime(() => {
      buildRequest(draft, destination, clock);
      problemsOf(draft, 'acme', clock);
      writeLink(draft);
    });
    expect(spent, name).toBeLessThan(1000);
  }
});
