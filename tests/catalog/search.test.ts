import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpoints } from '../../src/catalog/index.ts';
import { intents } from '../../src/catalog/intents.ts';
import type { Hit } from '../../src/catalog/search-index.ts';
import { createSearch } from '../../src/catalog/search.ts';
import { isOneSlip } from '../../src/catalog/spelling.ts';
import { findEndpoint } from '../../src/request/draft.ts';
import { problemsOf } from '../../src/request/problems.ts';
import { anyText } from '../support/builders/arbitraries.ts';
import { clock } from '../support/builders/drafts.ts';

const search = createSearch(endpoints);
const pathOf = ({ endpoint: { verb, path } }: Hit) => `${verb} ${path}`;
const pathsFor = (query: string) => search(query).map(pathOf);

test.each([
  ['my questions', 'GET /me/questions'],
  ['my inbox', 'GET /me/inbox'],
  ['tag wiki', 'GET /tags/{tags}/wikis'],
  ['Tag Wikis', 'GET /tags/{tags}/wikis'],
  ['questions', 'GET /questions'],
  ['question', 'GET /questions'],
  ['/questions', 'GET /questions'],
  ['GET /questions', 'GET /questions'],
  ['post  /questions/{id}/delete', 'POST /questions/{id}/delete'],
  ['/INFO', 'GET /info'],
  ['/users/{ids}', 'GET /users/{ids}'],
  ['people', 'GET /users'],
  ['saved', 'GET /me/favorites'],
  ['favourites', 'GET /me/favorites'],
  ['create question', 'POST /questions/add'],
  ['new article', 'POST /articles/add'],
  ['remove comment', 'POST /comments/{id}/delete'],
  ['excerpts', 'GET /search/excerpts'],
  ['unanswered', 'GET /questions/unanswered'],
  ['advanced-search', 'GET /search/advanced'],
  // Misspelt: one letter wrong, missing, too many, swapped; plurals that nobody writes.
  ['qeustions', 'GET /questions'],
  ['questons', 'GET /questions'],
  ['answerrs', 'GET /answers'],
  ['bagdes', 'GET /badges'],
  ['my repuation', 'GET /me/reputation'],
  ['inboxes', 'GET /inbox'],
  ['histories', 'GET /me/reputation-history'],
])('%s finds %s first', (query, path) => {
  expect(pathsFor(query)[0]).toBe(path);
});

test.each([
  // What the API calls otherwise.
  ['most votes', 'GET /questions', { sort: 'votes', order: 'desc' }],
  ['who answered', 'GET /questions/{ids}/answers', {}],
  ['error text', 'GET /search/excerpts', {}],
  ['all articles', 'GET /articles', {}],
  ['get body', 'GET /questions/{ids}', { filter: 'withbody' }],
  ['members', 'GET /users', {}],
  ['leaderboard', 'GET /users', { sort: 'reputation', order: 'desc' }],
  ['new members', 'GET /users', { sort: 'creation', order: 'desc' }],
  ['pat', 'GET /me', {}],
  ['token', 'GET /me', {}],
  ['who am I?', 'GET /me', {}],
  ['trending', 'GET /questions', { sort: 'hot' }],
  ['newest questions', 'GET /questions', { sort: 'creation', order: 'desc' }],
  ['oldest unanswered', 'GET /questions/unanswered', { sort: 'creation', order: 'asc' }],
  ['popular tags', 'GET /tags', { sort: 'popular', order: 'desc' }],
  ['how many articles', 'GET /articles', { filter: 'total' }],
  ['export articles', 'GET /articles', { filter: 'withbody', pagesize: '100' }],
  ['my reputation history', 'GET /me/reputation-history', {}],
  ['tag synonyms', 'GET /tags/synonyms', {}],
  ['bounties', 'GET /questions/featured', {}],
  ['ask a question', 'POST /questions/add', {}],
  ['stats', 'GET /info', {}],
  // Half typed, and misspelt.
  ['leaderb', 'GET /users', { sort: 'reputation', order: 'desc' }],
  ['leaderbord', 'GET /users', { sort: 'reputation', order: 'desc' }],
  // Tags.
  ['unanswered docker', 'GET /questions/unanswered', { tagged: 'docker' }],
  ['Docker questions', 'GET /questions', { tagged: 'docker' }],
  ['questions xyzzy', 'GET /questions', { tagged: 'xyzzy' }],
  ['questions tagged c# .net', 'GET /questions', { tagged: 'c#;.net' }],
  ['unanswered go', 'GET /questions/unanswered', { tagged: 'go' }],
  ['questions [search]', 'GET /questions', { tagged: 'search' }],
  ['qeustions docker', 'GET /questions', { tagged: 'docker' }],
  ['docker tag', 'GET /tags/{tags}/info', { tags: 'docker' }],
  ['docker wiki', 'GET /tags/{tags}/wikis', { tags: 'docker' }],
  [
    'experts kubernetes',
    'GET /tags/{tag}/top-answerers/{period}',
    { tag: 'kubernetes', period: 'all_time' },
  ],
  // Ids.
  ['question 123', 'GET /questions/{ids}', { ids: '123' }],
  ['questions 1, 2', 'GET /questions/{ids}', { ids: '1;2' }],
  ['user -1', 'GET /users/{ids}', { ids: '-1' }],
  ['delete question 12', 'POST /questions/{id}/delete', { id: '12' }],
  ['article 42 body', 'GET /articles/{ids}', { ids: '42', filter: 'withbody' }],
  ['error 502', 'GET /errors/{id}', { id: '502' }],
  ['4711', 'GET /posts/{ids}', { ids: '4711' }],
  ['questions by id', 'GET /questions/{ids}', {}],
  ['answers by ids', 'GET /answers/{ids}', {}],
  ['user id', 'GET /users/{ids}', {}],
  ['articles with the ids', 'GET /articles/{ids}', {}],
  ['comment by id', 'GET /comments/{ids}', {}],
  // Text to look for.
  ['search for VPN timeout', 'GET /search/advanced', { q: 'VPN timeout' }],
  ['error text ECONNRESET', 'GET /search/excerpts', { q: 'ECONNRESET' }],
  ['search user joe', 'GET /users', { inname: 'joe' }],
  ['search', 'GET /search', {}],
  ['tags', 'GET /tags', {}],
  // A period, and an order.
  [
    'unanswered questions tagged docker of the last 90 days, by votes',
    'GET /questions/unanswered',
    { tagged: 'docker', fromdate: '90 days', sort: 'votes' },
  ],
  ['unanswered docker 90d', 'GET /questions/unanswered', { tagged: 'docker', fromdate: '90d' }],
  [
    'unanswered docker 90 days',
    'GET /questions/unanswered',
    { tagged: 'docker', fromdate: '90 days' },
  ],
  ['last 7 days', 'GET /questions', { fromdate: '7 days' }],
  ['my questions since 2026-01-31', 'GET /me/questions', { fromdate: '2026-01-31' }],
  ['answers since yesterday', 'GET /answers', { fromdate: 'yesterday' }],
  ['users by reputation last year', 'GET /users', { sort: 'reputation', fromdate: 'past year' }],
  ['tags by popularity', 'GET /tags', { sort: 'popular' }],
  [
    'top answers past month',
    'GET /answers',
    { sort: 'votes', order: 'desc', fromdate: 'past month' },
  ],
  // What only reads like one.
  ['search vpn drops after 2 days', 'GET /search/advanced', { q: 'vpn drops after 2 days' }],
  ['badges by name', 'GET /badges/name', {}],
])('%s finds %s first, with its values', (query, path, values) => {
  const [hit] = search(query);
  expect(hit && pathOf(hit)).toBe(path);
  expect(hit?.values ?? {}).toEqual(values);
});

test('every date of a query is one that its field reads', () => {
  const dates = [
    'last 90 days',
    'past hour',
    'the last quarter',
    'since monday',
    '3mo',
    '2y',
    '1w',
  ];
  for (const date of dates) {
    const [hit] = search(`questions ${date}`);
    if (!hit) throw new Error(`“${date}” finds nothing.`);
    const { endpoint, values = {} } = hit;
    expect(values.fromdate, date).toBeDefined();
    expect(problemsOf({ endpoint, values }, 'demo', clock), date).toEqual([]);
  }
});

test('a misspelt word of the catalog is no tag', () => {
  for (const { values = {} } of search('questions anwsers')) expect(values).toEqual({});
});

test('a single value goes into one endpoint only where it fits', () => {
  expect(pathsFor('delete question 1 2')).toEqual([]);
  expect(pathsFor('top-answerers docker ci')).toEqual([]);
});

test('whatever is typed goes only into parameters that the endpoint has', () => {
  const words = fc.constantFrom('questions', 'docker', '12', 'newest', 'c#', 'body', '[go]', 'my');
  const typed = fc.oneof(
    anyText(),
    fc.array(words, { maxLength: 4 }).map((some) => some.join(' ')),
  );
  fc.assert(
    fc.property(typed, (query) => {
      for (const { endpoint, values = {} } of search(query)) {
        const names = ['filter', ...endpoint.parameters.map(({ name }) => name)];
        expect(names).toEqual(expect.arrayContaining(Object.keys(values)));
      }
    }),
  );
});

test('an endpoint is found once', () => {
  for (const query of ['newest questions', 'token', 'body', 'search']) {
    const paths = pathsFor(query);
    expect(new Set(paths).size).toBe(paths.length);
  }
});

test.each(intents.flatMap((intent) => intent.phrases.map((phrase) => ({ phrase, ...intent }))))(
  '$phrase leads to $slug',
  ({ phrase, slug, values = {}, text }) => {
    const [hit] = search(text === undefined ? phrase : `${phrase} vpn`);
    expect(hit?.endpoint.slug).toBe(slug);
    expect(hit?.values ?? {}).toEqual({ ...values, ...(text !== undefined && { [text]: 'vpn' }) });
  },
);

test('every intent fills its endpoint with what that takes', () => {
  for (const { slug, values = {}, text } of intents) {
    const endpoint = findEndpoint(slug);
    if (!endpoint) throw new TypeError(`The catalog has no ${slug}.`);
    const names = ['filter', ...endpoint.parameters.map(({ name }) => name)];
    const typed = { ...values, ...(text !== undefined && { [text]: 'vpn' }) };
    for (const name of Object.keys(typed)) expect(names, slug).toContain(name);
    const problems = problemsOf({ endpoint, values: typed }, 'demo', clock);
    expect(problems.filter(({ missing }) => missing !== true)).toEqual([]);
  }
});

test('a parameter finds the endpoints that have it', () => {
  expect(pathsFor('nottagged').toSorted()).toEqual([
    'GET /search',
    'GET /search/advanced',
    'GET /search/excerpts',
    'GET /similar',
  ]);
});

test('a piece of a path finds all that have it', () => {
  const mine = endpoints.filter(({ path }) => path.includes('/me/'));
  expect(pathsFor('/me/')).toHaveLength(mine.length);
  expect(search('/me/').every(({ endpoint }) => endpoint.path.startsWith('/me/'))).toBe(true);
});

test('every endpoint is found by its path, with and without the verb', () => {
  for (const { verb, path } of endpoints) {
    expect(pathsFor(path)).toContain(`${verb} ${path}`);
    expect(pathsFor(`${verb} ${path}`)[0]).toBe(`${verb} ${path}`);
  }
});

test('what fits well is not mixed with what is only spelt alike', () => {
  expect(search('badges').every(({ endpoint }) => endpoint.path.includes('badges'))).toBe(true);
});

test.each(['', '  ', '\t'])('nothing typed (“%s”) gives the whole list in its order', (query) => {
  expect(search(query).map(({ endpoint }) => endpoint)).toEqual(endpoints);
});

test.each([
  'xyzzy',
  'docker',
  'how to reset vpn',
  '/xyzzy',
  'get /xyzzy',
  'usr',
  '???',
  '\\',
  '(.*)',
])('%s finds nothing and breaks nothing', (query) => {
  expect(search(query)).toEqual([]);
});

test.each([
  ['question', 'question', true],
  ['quesion', 'question', true],
  ['questioon', 'question', true],
  ['quistion', 'question', true],
  ['qusetion', 'question', true],
  ['questino', 'question', true],
  ['xuestion', 'question', true],
  ['questionx', 'question', true],
  ['qusetino', 'question', false],
  ['quest', 'question', false],
  ['user', 'uses', false],
])('one slip between %s and %s: %s', (typed, meant, near) => {
  expect(isOneSlip(typed, meant)).toBe(near);
});
