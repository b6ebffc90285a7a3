import { expect, test } from 'vitest';
import { ColumnFinder, absentColumn } from '../../../src/inspector/table/columns.ts';
import { defaultColumns, rankColumns } from '../../../src/inspector/table/default-columns.ts';

function columnsOf(returned: string, ...items: readonly unknown[]) {
  const finder = new ColumnFinder();
  for (const item of items) finder.add(item);
  return finder.columns(returned);
}

const present = (returned: string, ...items: readonly unknown[]) =>
  columnsOf(returned, ...items)
    .filter(({ isPresent }) => isPresent)
    .map(({ id, kind, isList }) => `${id}: ${kind}${isList ? ' list' : ''}`);

test('every value of the items is a column, those of objects and lists by their path', () => {
  const item = {
    title: 'T',
    score: 3,
    is_answered: true,
    creation_date: 1,
    link: 'https://a/q/1',
    tags: ['a'],
    owner: { display_name: 'Jo', badge_counts: { gold: 1 } },
    answers: [{ score: 1, owner: { user_id: 7 } }],
  };
  expect(present('question', item)).toEqual([
    'title: text',
    'score: number',
    'is_answered: boolean',
    'creation_date: date',
    'link: link',
    'tags: text list',
    'owner.display_name: text',
    'owner.badge_counts.gold: number',
    'answers.score: number list',
    'answers.owner.user_id: number list',
  ]);
});

test('a field that only a later item has is a column too, and one that is null or empty at first', () => {
  expect(
    present(
      'question',
      { title: null, owner: {}, tags: [] },
      { title: 'T', owner: { user_id: 1 } },
      { closed_date: 5 },
    ),
  ).toEqual(['title: text', 'owner.user_id: number', 'tags: text list', 'closed_date: date']);
});

test('a field that the catalog does not know is read by its first value', () => {
  expect(
    present('question', { made_up: 4, other: 'x', last_edit_date: 7, inner: { at: 1 } }),
  ).toEqual(['made_up: number', 'other: text', 'last_edit_date: date', 'inner.at: number']);
});

test('items that are no objects are one column', () => {
  expect(present('question', 1, 'x')).toEqual(['item: number']);
});

test('what the catalog has and the items lack is a column that is not present', () => {
  const columns = columnsOf('question', { title: 'T' });
  const absent = columns.filter(({ isPresent }) => !isPresent).map(({ id }) => id);
  expect(absent).toContain('closed_date');
  expect(absent).not.toContain('title');
  expect(absent).not.toContain('owner');
  expect(absentColumn('owner.reputation', 'question')).toMatchObject({
    path: ['owner', 'reputation'],
    kind: 'number',
    isPresent: false,
  });
});

test('keys such as __proto__ are names like others (T27)', () => {
  const item = JSON.parse('{"__proto__":{"polluted":1},"constructor":"c"}') as unknown;
  expect(present('question', item)).toEqual(['__proto__.polluted: number', 'constructor: text']);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('an endless nest and thousands of keys come to an end', () => {
  const nest = JSON.parse('{"a":'.repeat(3000) + '1' + '}'.repeat(3000)) as unknown;
  expect(present('question', nest)).toEqual(['a.a.a.a.a.a: text']);
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`k${at}`, at]));
  expect(present('question', many).length).toBeLessThanOrEqual(300);
});

const person = { user_id: 7, reputation: 9, display_name: 'Jo', link: 'https://a/u/7' };

test.each([
  [
    'question',
    {
      tags: ['a'],
      owner: person,
      is_answered: true,
      view_count: 1,
      answer_count: 0,
      score: 2,
      last_activity_date: 1,
      creation_date: 1,
      last_edit_date: 1,
      question_id: 1,
      content_license: 'CC',
      link: 'https://a',
      title: 'T',
      body: '<p>',
    },
    'title score answer_count view_count creation_date last_activity_date owner.display_name tags is_answered question_id',
  ],
  [
    'user',
    {
      badge_counts: { bronze: 1, silver: 0, gold: 0 },
      account_id: 1,
      is_employee: false,
      last_access_date: 1,
      reputation_change_year: 1,
      reputation: 5,
      creation_date: 1,
      user_type: 'registered',
      user_id: 7,
      link: 'https://a',
      profile_image: 'https://b',
      display_name: 'Jo',
    },
    'display_name reputation reputation_change_year creation_date last_access_date user_type is_employee user_id',
  ],
  [
    'comment',
    {
      owner: person,
      edited: false,
      score: 0,
      creation_date: 1,
      post_id: 1,
      comment_id: 2,
      content_license: 'CC',
    },
    'score creation_date owner.display_name edited comment_id post_id',
  ],
  [
    'tag',
    { has_synonyms: false, count: 4, name: 'docker', user_id: 3 },
    'name count has_synonyms user_id',
  ],
  [
    'filter',
    { filter: 'f', filter_type: 'safe', included_fields: ['.items'] },
    'included_fields filter_type filter',
  ],
])('the columns of a %s at first', (returned, item, expected) => {
  expect(defaultColumns(columnsOf(returned, item), returned).join(' ')).toBe(expected);
});

test('a type of nothing but long texts has a column nevertheless', () => {
  expect(defaultColumns(columnsOf('post', { body: '<p>' }), 'post')).toEqual(['body']);
});

test('the columns to choose from begin with the telling ones and end with the absent ones', () => {
  const ranked = rankColumns(
    columnsOf('question', { link: 'https://a', body: '', title: 'T' }),
    'question',
  );
  expect(ranked.slice(0, 3).map(({ id }) => id)).toEqual(['title', 'link', 'body']);
  expect(ranked.at(-1)?.isPresent).toBe(false);
});
