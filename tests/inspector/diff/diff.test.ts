import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareResponses } from '../../../src/inspector/diff/compare.ts';
import type { Comparison } from '../../../src/inspector/diff/compare.ts';
import { countMoved } from '../../../src/inspector/diff/order.ts';
import { finish } from '../../support/finish.ts';

const textOf = (items: readonly unknown[], wrapper: object = {}) =>
  JSON.stringify({ items, ...wrapper });

function compareTexts(a: string, b: string, type = 'question'): Comparison {
  return finish(compareResponses({ text: a, type }, { text: b, type }));
}

function compare(a: readonly unknown[], b: readonly unknown[], type?: string) {
  const { diff } = compareTexts(textOf(a), textOf(b), type);
  if (!diff) throw new TypeError('They are of two types.');
  return diff;
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
  expect(compareTexts(a, b).diff?.wrapper).toEqual([
    { path: 'has_more', before: true, after: false },
  ]);
});

test('an integer keeps all its digits, and is another one when only the last is', () => {
  const of = (number: string) => `{"items":[{"question_id":1,"score":${number}}]}`;
  const found = compareTexts(of('9007199254740993'), of('9007199254740992')).diff;
  expect(JSON.stringify(found?.changed[0]?.changes)).toContain('9007199254740993');
  const same = compareTexts(of('9007199254740993'), of('9007199254740993')).diff;
  expect(same?.unchanged).toBe(1);
});

test('names of JavaScript itself are fields as any other', () => {
  const of = (text: string) => `{"items":[${text}]}`;
  const { diff: found } = compareTexts(
    of('{"question_id":1}'),
    of('{"question_id":1,"__proto__":{"a":1},"constructor":2}'),
  );
  expect(found?.changed[0]?.changes.map(({ path }) => path)).toEqual(['__proto__', 'constructor']);
});

test('without items, or with the items of another type, only the rest is compared', () => {
  expect(compareTexts('{}', '{"items":null}').diff).toMatchObject({ unchanged: 0, wrapper: [] });
  expect(compareTexts('{"items":[1],"items":null}', '{}').items).toEqual([0, 0]);
  const [a, b] = [textOf([question(1)]), textOf([{ user_id: 1 }])];
  const found = finish(compareResponses({ text: a, type: 'question' }, { text: b, type: 'user' }));
  expect(found).toMatchObject({ items: [1, 1], diff: undefined, fields: { before: 2, after: 1 } });
});

test('an item or a total that is nothing but a long number keeps its digits', () => {
  const of = (number: string) => `{"items":[${number}],"total":${number}}`;
  const { diff } = compareTexts(of('9007199254740993'), of('9007199254740992'), 'info');
  expect(diff?.changed).toHaveLength(1);
  expect(diff?.wrapper.map(({ path }) => path)).toEqual(['total']);
});

test('tells in how many items each field differs, whatever list it is in', () => {
  const answers = (...scores: number[]) => ({
    answers: scores.map((score, at) => ({ answer_id: at, score })),
  });
  const { changedFields } = compare(
    [question(1, answers(1, 1)), question(2, answers(1)), question(3)],
    [question(1, answers(2, 2)), question(2, answers(2)), question(3, { score: 2 })],
  );
  expect(changedFields).toEqual([
    { path: 'answers.score', items: 2 },
    { path: 'score', items: 1 },
  ]);
});

test('it goes in steps, each of which is one item', () => {
  const items = Array.from({ length: 1000 }, (_, id) => question(id));
  const steps = compareResponses(
    { text: textOf(items), type: 'question' },
    { text: textOf(items.map((one) => ({ ...one, score: 2 }))), type: 'question' },
  );
  let count = 0;
  while (!steps.next().done) count += 1;
  expect(count).toBe(5000);
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
  expect(compareTexts(textOf(a), textOf(b)).fields).toEqual({
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
