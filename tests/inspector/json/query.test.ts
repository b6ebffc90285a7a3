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

test.each(['9007199254740993', '9099999999999999', '-99999999999999999999'])(
  '%s says that digits were lost',
  (written) => {
    const parsed: unknown = JSON.parse(`{"items":[{"question_id":${written}}]}`);
    const result = queryJson(parsed, '$.items[*].question_id');
    expect(result).toMatchObject({ rounded: true });
  },
);

test('nothing is said to be rounded that is not', () => {
  expect(queryJson({ a: 9007199254740991, b: 1.5 }, '$.*')).toMatchObject({ rounded: false });
});

test('a deep response is searched, and one that is too deep is no wrong query', () => {
  const nested = (levels: number): unknown =>
    JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);
  expect(queryJson(nested(100), '$..a')).toMatchObject({ kind: 'found', count: 100 });
  expect(queryJson(nested(2000), '$..a')).toEqual({
    kind: 'invalid',
    message: 'The response is too deep or too long for this query.',
  });
  expect(pathsIn(nested(5000)).length).toBeLessThan(50);
});

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
