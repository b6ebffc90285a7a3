import { expect, test } from 'vitest';
import { explainAbsence } from '../../../src/inspector/json/absent-key.ts';

const body = {
  items: [
    { question_id: 1, title: 'a', score: 5, tags: ['c#'], owner: { user_id: 7, 'odd key': 1 } },
  ],
  has_more: false,
};

test.each([
  ['$.items[*].titel', 'no key is called “titel”; did you mean “title”?'],
  ['$.items[*].Title', 'no key is called “Title”; did you mean “title”?'],
  ['$.item[*].title', 'no key is called “item”; did you mean “items”?'],
  ["$.items[*]['scor']", 'no key is called “scor”; did you mean “score”?'],
  ['$.items[?@.scoer > 3].title', 'no key is called “scoer”; did you mean “score”?'],
  ['$..wholly_other', 'no key is called “wholly_other”'],
  ['$.items[*].user_id', '“user_id” is at $.items[*].owner.user_id'],
])('%s: %s', (query, absence) => {
  expect(explainAbsence(body, query)).toBe(absence);
});

test('a key that only the last of many items has is there', () => {
  const many = { items: [...Array.from({ length: 500 }, () => ({ a: 1 })), { rare: 2 }] };
  expect(explainAbsence(many, '$.items[?@.rare > 3].a')).toBeUndefined();
});

test.each([
  '$.items[7].title',
  '$.items[*].owner["odd key"]',
  "$.items[?@.title == 'x.titel'].score",
  '$.items[?length(@.title) > 9]',
  '$..title',
  '$.items[1:3].owner.user_id',
])('%s asks for what is there, and nothing is said', (query) => {
  expect(explainAbsence(body, query)).toBeUndefined();
});
