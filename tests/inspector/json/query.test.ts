import { expect, test } from 'vitest';
import { pathsIn, queryJson } from '../../../src/inspector/json/query.ts';

const body = {
  items: [
    { question_id: 1, score: 5, owner: { user_id: 7 }, tags: ['c#'] },
    { question_id: 2, score: -1, owner: {}, tags: [] },
  ],
  has_more: false,
};

test.each([
  ['$.items[*].question_id', '[1,2]', 2],
  ['$.items[?@.score > 0].owner.user_id', '[7]', 1],
  ['$..user_id', '[7]', 1],
  ['$.has_more', '[false]', 1],
  ['$.nothing', '[]', 0],
])('%s finds %s', (query, text, count) => {
  expect(queryJson(body, query)).toEqual({ kind: 'found', count, text, rounded: false });
});

test.each(['items', '$.items[', '$.items[?(@.score > ]', ''])(
  '“%s” says what is wrong',
  (query) => {
    const result = queryJson(body, query);
    expect(result.kind === 'invalid' && result.message).toMatch(/isn't a JSONPath query: .+/);
  },
);

test('every key that is there is offered, the shorter paths first', () => {
  const paths = pathsIn(body);
  expect(paths[0]).toBe('$.items');
  expect(paths).toContain('$.items[*].owner.user_id');
  expect(paths).toContain('$.items[*].tags[*]');
  for (const path of paths) expect(queryJson(body, path)).toMatchObject({ kind: 'found' });
});

test('what a number of JavaScript cannot hold is said to be rounded', () => {
  const big: unknown = JSON.parse('{"items":[{"id":12345678901234567890}]}');
  expect(queryJson(big, '$.items[*].id')).toMatchObject({ kind: 'found', rounded: true });
});
