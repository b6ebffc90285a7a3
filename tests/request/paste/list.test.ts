import { expect, test } from 'vitest';
import type { Slug } from '../../../src/catalog/index.ts';
import { endpointOf } from '../../../src/request/draft.ts';
import { addToList } from '../../../src/request/paste/add-to-list.ts';
import { collectionOfList, entriesOf } from '../../../src/request/paste/list.ts';
import { processorTime } from '../../support/clocks.ts';

test.each([
  ['semicolons', '1;2;3', ['1', '2', '3']],
  ['commas', '1,2, 3', ['1', '2', '3']],
  ['lines', '1\n2\r\n3\n', ['1', '2', '3']],
  ['blanks and tabs', ' 1  2\t3 ', ['1', '2', '3']],
  ['stray separators', ';;1;,;2;', ['1', '2']],
  ['tags with marks', 'c#; c++ .net-5.0', ['c#', 'c++', '.net-5.0']],
  ['only separators', ' ;, ; ', []],
  ['nothing', '', []],
])('reads entries parted by %s', (_, text, entries) => {
  expect(entriesOf(text)).toEqual(entries);
});

test('adds entries and names those that were there already', () => {
  expect(addToList(['1', '2'], '2 3;3', 'questions')).toEqual({
    entries: ['1', '2', '3'],
    duplicates: ['2', '3'],
  });
});

const page = 'https://stackoverflowteams.com/c/acme';

test.each([
  ['a question', 'questions', '/questions/1001/how-to', '1001'],
  ['a question by its short link', 'questions', '/q/1001/7', '1001'],
  ['the question of an answer', 'questions', '/questions/1001/how-to/2001#2001', '1001'],
  ['an answer', 'answers', '/questions/1001/how-to/2001#2001', '2001'],
  ['an answer by its short link', 'answers', '/a/2001/7', '2001'],
  ['a post, which is the answer', 'posts', '/questions/1001/how-to#2001', '2001'],
  ['a post, which is the question', 'posts', '/questions/1001/how-to', '1001'],
  ['a comment', 'comments', '/questions/1001/how-to#comment3001_2001', '3001'],
  ['a person', 'users', '/users/7/name?tab=profile', '7'],
  ['an article', 'articles', '/articles/4001/title', '4001'],
  ['a badge', 'badges', '/badges/12/editor', '12'],
])('takes the id out of the address of %s', (_, collection, path, id) => {
  expect(addToList([], page + path, collection).entries).toEqual([id]);
});

test.each([
  ['a page of questions', '/questions/tagged/c%23+.net', ['c#', '.net']],
  ['a page of a tag', '/tags/python/info', ['python']],
])('takes the tags out of the address of %s', (_, path, tags) => {
  expect(addToList([], page + path, 'tags').entries).toEqual(tags);
});

test.each([
  ['an address without an id', 'https://stackoverflowteams.com/c/acme/questions'],
  ['half an address', 'https://'],
  ['a script', 'javascript:alert(1)'],
  ['a word', '__proto__'],
  ['an emoji', '🚀'],
])('keeps %s as it stands', (_, text) => {
  expect(addToList([], text, 'questions').entries).toEqual([text]);
});

test.each<readonly [Slug, string, string]>([
  ['answers-on-questions', 'ids', 'questions'],
  ['top-user-answers-in-tags', 'tags', 'tags'],
  ['questions', 'tagged', 'tags'],
  ['associated-users', 'ids', 'accounts'],
  ['revisions-by-guids', 'ids', 'revisions'],
  ['create-filter', 'include', ''],
])('knows that %s takes, as its %s, %s', (slug, name, collection) => {
  const list = endpointOf(slug).parameters.find((one) => one.name === name);
  expect(list?.kind === 'list' && collectionOfList(list)).toBe(collection);
});

test('reads a list of 200,000 entries at once', () => {
  const text = Array.from({ length: 200_000 }, (_, index) => String(index)).join('\n');
  const spent = processorTime(() => addToList([], text, 'questions'));
  expect(spent).toBeLessThan(1000);
});
