// This file pastes the address of every kind of page into every list of the catalog.
import { expect, test } from 'vitest';
import type { Endpoint } from '../../../src/catalog/endpoint.ts';
import { endpoints } from '../../../src/catalog/index.ts';
import type { Slug } from '../../../src/catalog/index.ts';
import type { ListParameter } from '../../../src/catalog/parameter.ts';
import { endpointOf } from '../../../src/request/draft.ts';
import type { DraftValues } from '../../../src/request/draft.ts';
import { addToList } from '../../../src/request/paste/add-to-list.ts';
import { collectionOfList } from '../../../src/request/paste/list.ts';
import { problemsOf } from '../../../src/request/problems.ts';
import { clock } from '../../support/builders/drafts.ts';

const guid = 'b1f8a1c2-0d3e-4f5a-8b6c-7d8e9f0a1b2c';

interface Kind {
  readonly what: string;
  readonly paths: readonly string[];
  /** What each collection finds there; all others find nothing. */
  readonly holds: Readonly<Record<string, readonly string[]>>;
}

const kinds: readonly Kind[] = [
  {
    what: 'a question',
    paths: [
      '/questions/1001/how-to?noredirect=1',
      '/questions/1001',
      '/q/1001',
      '/q/1001/7',
      '//questions//1001',
    ],
    holds: { questions: ['1001'], posts: ['1001'] },
  },
  {
    what: 'an answer',
    paths: [
      '/questions/1001/how-to/2001#2001',
      '/questions/1001/how-to#2001',
      '/questions/1001/how-to#answer-2001',
    ],
    holds: { questions: ['1001'], answers: ['2001'], posts: ['2001'] },
  },
  {
    what: 'an answer',
    paths: ['/a/2001', '/a/2001/7'],
    holds: { answers: ['2001'], posts: ['2001'] },
  },
  {
    what: 'a comment',
    paths: [
      '/questions/1001/how-to#comment3001_2001',
      '/questions/1001/how-to/2001#comment3001_2001',
    ],
    holds: { questions: ['1001'], answers: ['2001'], comments: ['3001'], posts: ['2001'] },
  },
  {
    what: 'a comment',
    paths: ['/questions/1001/how-to#comment3001_1001', '/q/1001#comment3001_1001'],
    holds: { questions: ['1001'], comments: ['3001'], posts: ['1001'] },
  },
  {
    what: 'an article',
    paths: ['/articles/4001/title', '/articles/4001'],
    holds: { articles: ['4001'], posts: ['4001'] },
  },
  {
    what: 'a comment',
    paths: ['/articles/4001/title#comment3002_4001'],
    holds: { articles: ['4001'], comments: ['3002'], posts: ['4001'] },
  },
  { what: 'a user', paths: ['/users/8/x?tab=profile', '/users/8'], holds: { users: ['8'] } },
  { what: 'a user', paths: ['/users/-1/community'], holds: { users: ['-1'] } },
  { what: 'a badge', paths: ['/badges/12/editor?userid=8'], holds: { badges: ['12'] } },
  {
    what: 'a tag',
    paths: ['/tags/c%23/info', '/tags/c%23', '/tags/c%23/topusers'],
    holds: { tags: ['c#'] },
  },
  { what: 'a tag', paths: ['/tags/c++/synonyms'], holds: { tags: ['c++'] } },
  {
    what: 'a list of questions by tag',
    paths: ['/questions/tagged/c%23+.net', '/unanswered/tagged/c%23+and+.net?tab=newest'],
    holds: { tags: ['c#', '.net'] },
  },
  {
    what: 'the revisions of a post',
    paths: ['/posts/1001/revisions'],
    holds: { posts: ['1001'] },
  },
  { what: 'a post of any kind', paths: ['/posts/1001/timeline'], holds: { posts: ['1001'] } },
  { what: 'a revision', paths: [`/revisions/${guid}/view-source`], holds: { revisions: [guid] } },
  { what: 'a revision', paths: ['/revisions/1001/2'], holds: { posts: ['1001'] } },
  {
    what: 'a suggested edit',
    paths: ['/suggested-edits/5001'],
    holds: { 'suggested edits': ['5001'] },
  },
  {
    what: 'a collective',
    paths: ['/collectives/platform-team'],
    holds: { collectives: ['platform-team'] },
  },
  { what: 'a review', paths: ['/review/suggested-edits/77', '/review'], holds: {} },
  { what: 'a search', paths: ['/search?q=%5Bdocker%5D+pool'], holds: {} },
  { what: 'the list of questions', paths: ['/questions?tab=Newest', '/questions/'], holds: {} },
  { what: 'the list of users', paths: ['/users'], holds: {} },
  { what: 'another page', paths: ['/help/tour', '/questions/ask'], holds: {} },
  {
    what: 'an API call about questions',
    paths: ['/2.3/questions/1;2?team=x', '/v2.3/teams/x/questions/1%3B2', '/api/2.3/questions/1;2'],
    holds: { questions: ['1', '2'], posts: ['1', '2'] },
  },
  {
    what: 'an API call about users',
    paths: ['/2.3/users/1;2/questions?team=x'],
    holds: { users: ['1', '2'] },
  },
  {
    what: 'an API call about tags',
    paths: ['/2.3/tags/c%23;.net/info?team=x'],
    holds: { tags: ['c#', '.net'] },
  },
  {
    what: 'an API call about questions',
    paths: ['/2.3/questions?tagged=c%23;.net&team=x'],
    holds: { tags: ['c#', '.net'] },
  },
];

const bases = [
  'https://stackoverflowteams.com/c/acme',
  'https://stackoverflow.com/c/acme',
  'https://acme.stackenterprise.co',
  'http://stack.acme.example:8443',
  'stackoverflowteams.com/c/acme',
  '//api.stackoverflowteams.com',
  '',
];

/** One list for each collection and way to combine. */
const lists = new Map(
  endpoints.flatMap((endpoint) =>
    endpoint.parameters
      .filter((one): one is ListParameter => one.kind === 'list' && collectionOfList(one) !== '')
      .map(
        (list) => [`${collectionOfList(list)} ${list.match ?? ''}`, { endpoint, list }] as const,
      ),
  ),
);

const cases = kinds.flatMap(({ what, paths, holds }) =>
  paths.map((path) => [path, what, holds] as const),
);

test('every list of ids says what its ids are of', () => {
  for (const { parameters } of endpoints)
    for (const one of parameters)
      if (one.kind === 'list' && one.of === 'id') expect(collectionOfList(one)).not.toBe('');
});

test.each(cases)('%s is the address of %s, and holds %j', (path, what, holds) => {
  for (const base of bases) {
    const address = path.startsWith('//') ? `https://acme.example${path}` : base + path;
    for (const { endpoint, list } of lists.values()) {
      const collection = collectionOfList(list);
      const { entries } = addToList([], address, collection, list.match);
      const where = `${address} in ${list.name} of ${endpoint.slug}`;
      if (holds[collection]) expect(entries, where).toEqual(holds[collection]);
      else {
        expect(entries, where).toHaveLength(1);
        expect(problemAt(endpoint, list.name, entries[0]), where).toContain(
          `is the address of ${what}, but this field takes ${collection}.`,
        );
      }
    }
  }
});

test.each(['a+or+b', 'a%20OR%20b'])(
  'a page of questions with any of two tags (%s) gives them where one is enough, and no tag “or”',
  (segment) => {
    const address = `https://stackoverflowteams.com/c/acme/questions/tagged/${segment}`;
    expect(addToList([], address, 'tags', 'any').entries).toEqual(['a', 'b']);
    expect(addToList([], address, 'tags').entries).toEqual(['a', 'b']);
    const { entries } = addToList([], address, 'tags', 'all');
    expect(entries).toEqual([address]);
    expect(problemAt(endpointOf('questions'), 'tagged', entries[0])).toContain(
      'lists questions with any of its tags, but here a post must carry all of them',
    );
  },
);

test('reads many addresses at once, joined by whatever separates them', () => {
  const [one, two] = ['https://acme.example/q/1', 'https://acme.example/questions/2/x'];
  for (const between of [' ', '\n', ';', ',', ', ', '\t', '\r\n'])
    expect(addToList([], one + between + two, 'questions').entries).toEqual(['1', '2']);
  expect(addToList([], `[a title](${one})\n<${two}>`, 'questions').entries).toEqual(['1', '2']);
  expect(addToList([], `${one};7`, 'questions').entries).toEqual(['1', '7']);
});

test('keeps a refused address of a call in one piece', () => {
  const { entries } = addToList([], 'https://x.example/2.3/users/1;2?team=x', 'questions');
  expect(entries).toEqual(['https://x.example/2.3/users/1%3B2?team=x']);
  expect(addToList([], entries.join(';'), 'users').entries).toEqual(['1', '2']);
});

test.each<readonly [Slug, string, string, string]>([
  ['create-answer', 'id', '/users/8/x', 'is the address of a user, but this field takes questions'],
  ['advanced-search', 'user', '/q/1', 'is the address of a question, but this field takes users'],
])('%s says what stands in its %s instead of an id: %s', (slug, name, text, message) => {
  expect(problemAt(endpointOf(slug), name, text)).toContain(message);
});

function problemAt(endpoint: Endpoint, name: string, text = ''): string | undefined {
  const values: DraftValues = { [name]: text };
  return problemsOf({ endpoint, values }, 'acme', clock).find((one) => one.parameter === name)
    ?.message;
}
