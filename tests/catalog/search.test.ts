import { expect, test } from 'vitest';
import { endpoints } from '../../src/catalog/index.ts';
import { createSearch } from '../../src/catalog/search.ts';
import { isOneSlip } from '../../src/catalog/spelling.ts';

const search = createSearch(endpoints);
const pathsFor = (query: string) => search(query).map(({ verb, path }) => `${verb} ${path}`);

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
  expect(search('/me/').every(({ path }) => path.startsWith('/me/'))).toBe(true);
});

test('every endpoint is found by its path, with and without the verb', () => {
  for (const { verb, path } of endpoints) {
    expect(pathsFor(path)).toContain(`${verb} ${path}`);
    expect(pathsFor(`${verb} ${path}`)[0]).toBe(`${verb} ${path}`);
  }
});

test('what fits well is not mixed with what is only spelt alike', () => {
  expect(search('badges').every(({ path }) => path.includes('badges'))).toBe(true);
});

test.each(['', '  ', '\t'])('nothing typed (“%s”) gives the whole list in its order', (query) => {
  expect(search(query)).toEqual(endpoints);
});

test.each(['xyzzy', 'questions xyzzy', '/xyzzy', 'get /xyzzy', 'usr', '???', '\\', '(.*)'])(
  '%s finds nothing and breaks nothing',
  (query) => {
    expect(search(query)).toEqual([]);
  },
);

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
