import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareResponses } from '../../../src/inspector/diff/compare.ts';
import { compareFields } from '../../../src/inspector/diff/fields.ts';
import { countMoved } from '../../../src/inspector/diff/order.ts';

const textOf = (items: readonly unknown[], wrapper: object = {}) =>
  JSON.stringify({ items, ...wrapper });

function compare(a: readonly unknown[], b: readonly unknown[], type = 'question') {
  const found = compareResponses(textOf(a), textOf(b), type);
  if (!found) throw new TypeError('One of them is not JSON.');
  return found;
}

const question = (id: number, more: object = {}) => ({ question_id: id, score: 1, ...more });

test('finds items again by id, wherever they stand', () => {
  const { idFields, added, removed, changed, unchanged, moved } = compare(
    [question(1), question(2), question(3)],
    [question(4), question(3), question(1, { score: 5, owner: { user_id: 7 } })],
  );
  expect(idFields).toEqual(['question_id']);
  expect(added.map(({ name, at }) => [name, at])).toEqual([['4', 0]]);
  expect(removed.map(({ name, at }) => [name, at])).toEqual([['2', 1]]);
  expect(changed).toEqual([
    {
      name: '1',
      item: question(1, { score: 5, owner: { user_id: 7 } }),
      changes: [
        { path: 'score', before: 1, after: 5 },
        { path: 'owner', before: undefined, after: { user_id: 7 } },
      ],
    },
  ]);
  expect(unchanged).toBe(1);
  expect(moved).toBe(1);
});

test('names each changed field by its path, in objects and in lists of objects with ids', () => {
  const answers = (...list: object[]) => [{ question_id: 1, answers: list }];
  const [only] = compare(
    answers({ answer_id: 5, score: 1, owner: { reputation: 1 } }, { answer_id: 6 }),
    answers({ answer_id: 7 }, { answer_id: 5, score: 2, owner: { reputation: 3 } }),
  ).changed;
  expect(only?.changes).toEqual([
    { path: 'answers[5].score', before: 1, after: 2 },
    { path: 'answers[5].owner.reputation', before: 1, after: 3 },
    { path: 'answers[6]', before: { answer_id: 6 }, after: undefined },
    { path: 'answers[7]', before: undefined, after: { answer_id: 7 } },
  ]);
});

test('a list of plain values is one value', () => {
  const [only] = compare(
    [question(1, { tags: ['a'] })],
    [question(1, { tags: ['a', 'b'] })],
  ).changed;
  expect(only?.changes).toEqual([{ path: 'tags', before: ['a'], after: ['a', 'b'] }]);
});

test.each([
  ['tag', { name: 'c#' }, ['name']],
  ['user', { user_id: 7 }, ['user_id']],
  ['answer', { answer_id: 7 }, ['answer_id']],
  ['revision', { revision_guid: 'A-B' }, ['revision_guid']],
  ['tag_synonym', { from_tag: 'a', to_tag: 'b' }, ['from_tag', 'to_tag']],
  ['search_excerpt', { question_id: 1 }, ['question_id', 'answer_id']],
])('finds a %s by what identifies it', (type, item, fields) => {
  expect(compare([item], [item], type)).toMatchObject({ idFields: fields, unchanged: 1 });
});

test('without ids, or with a filter that leaves them out, the place decides', () => {
  expect(compare([{ title: 'a' }], [{ title: 'b' }])).toMatchObject({
    idFields: [],
    changed: [{ name: '0', changes: [{ path: 'title', before: 'a', after: 'b' }] }],
  });
  expect(compare([question(1)], [{ score: 1 }]).idFields).toEqual([]);
  expect(compare([1, null, 'a'], [1, null, 'b'], 'info')).toMatchObject({ unchanged: 2 });
});

test('an item that comes twice is two items', () => {
  const { unchanged, removed } = compare([question(1), question(1)], [question(1)]);
  expect(unchanged).toBe(1);
  expect(removed.map(({ name }) => name)).toEqual(['1 (2)']);
});

test('an item whose name is like the number of another is not lost', () => {
  const items = ['a', 'a', 'a (2)', 'a (2)'].map((name) => ({ name }));
  expect(compare(items, items, 'tag').unchanged).toBe(4);
});

test('ignores quota and backoff, and tells the rest of the wrapper', () => {
  const a = textOf([], { has_more: true, quota_remaining: 9, quota_max: 10, total: 1 });
  const b = textOf([], {
    has_more: false,
    quota_remaining: 8,
    quota_max: 11,
    backoff: 5,
    total: 1,
  });
  expect(compareResponses(a, b, 'question')?.wrapper).toEqual([
    { path: 'has_more', before: true, after: false },
  ]);
});

test('an integer keeps all its digits, and is another one when only the last is', () => {
  const of = (number: string) => `{"items":[{"question_id":1,"score":${number}}]}`;
  const found = compareResponses(of('9007199254740993'), of('9007199254740992'), 'question');
  expect(JSON.stringify(found?.changed[0]?.changes)).toContain('9007199254740993');
  const same = compareResponses(of('9007199254740993'), of('9007199254740993'), 'question');
  expect(same?.unchanged).toBe(1);
});

test('names of JavaScript itself are fields as any other', () => {
  const of = (text: string) => `{"items":[${text}]}`;
  const found = compareResponses(
    of('{"question_id":1}'),
    of('{"question_id":1,"__proto__":{"a":1},"constructor":2}'),
    'question',
  );
  expect(found?.changed[0]?.changes.map(({ path }) => path)).toEqual(['__proto__', 'constructor']);
});

test('what is not JSON is not compared', () => {
  expect(compareResponses('<html>', '{}', 'question')).toBeUndefined();
  expect(compareResponses('[]', '{}', 'question')).toBeUndefined();
  expect(compareResponses('{}', '{}', 'question')).toMatchObject({ unchanged: 0, wrapper: [] });
});

test('a response is the same as itself, and one direction is the other reversed', () => {
  const items = fc.uniqueArray(
    fc.record({ question_id: fc.nat(50), extra: fc.jsonValue({ maxDepth: 2 }) }),
    { selector: ({ question_id: id }) => id },
  );
  fc.assert(
    fc.property(items, items, (a, b) => {
      expect(compare(a, a)).toMatchObject({ added: [], removed: [], changed: [], moved: 0 });
      const [there, back] = [compare(a, b), compare(b, a)];
      expect(there.added.length).toBe(back.removed.length);
      expect(there.changed.length).toBe(back.changed.length);
      expect(there.moved).toBe(back.moved);
      expect(there.removed.length + there.changed.length + there.unchanged).toBe(a.length);
    }),
    { numRuns: 50 },
  );
});

test('as few items as possible are said to have moved', () => {
  expect(countMoved([0, 1, 2])).toBe(0);
  expect(countMoved([9, 0, 1, 2])).toBe(1);
  expect(countMoved([2, 1, 0])).toBe(2);
});

test('tells the fields that one response has and the other lacks, and in how many items', () => {
  const a = [{ id: 1, title: 'a' }, { id: 2 }];
  const b = [
    { id: 1, body: 'x', owner: { name: 'n' } },
    { id: 2, body: 'x', comments: [{ score: 1 }, { score: 2 }] },
  ];
  expect(compareFields(a, b)).toEqual({
    gained: [
      { path: 'body', items: 2 },
      { path: 'comments', items: 1 },
      { path: 'comments.score', items: 1 },
      { path: 'owner', items: 1 },
      { path: 'owner.name', items: 1 },
    ],
    lost: [{ path: 'title', items: 1 }],
    before: 1.5,
    after: 4,
  });
});
