import { expect, test } from 'vitest';
import { listProblems } from '../../src/request/list-problems.ts';
import { clock, draftOf } from '../support/builders/drafts.ts';

const messagesFor = (...[slug, values]: Parameters<typeof draftOf>) =>
  listProblems(draftOf(slug, values), 'acme', clock).map(({ message }) => message);

test.each<[...Parameters<typeof draftOf>, string]>([
  ['questions', { pagesize: '999' }, '“999” must be 0–100.'],
  [
    'questions',
    { sort: 'votes', min: 'few' },
    '“few” must be a whole number from -2,147,483,648 to 2,147,483,647.',
  ],
  [
    'create-comment',
    { id: 'x', body: 'A comment that is long enough' },
    "“x” isn't an ID. IDs are whole numbers from 1 to 2,147,483,647.",
  ],
])('a list of problems names the number: %s %j', (slug, values, message) => {
  expect(messagesFor(slug, values)).toEqual([message]);
});

test('what names its value, and what has none, is said as at the field', () => {
  expect(messagesFor('questions', { sort: 'foo' })).toEqual([
    expect.stringMatching(/^“foo” isn't one of the options: /),
  ]);
  expect(messagesFor('questions-by-ids')).toEqual(['Enter ids, e.g. 1001;1004;1010']);
});
