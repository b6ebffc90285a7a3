import { afterEach, expect, test } from 'vitest';
import { countByRange } from '../../../src/inspector/charts/distribution.ts';
import { ItemCounter } from '../../../src/inspector/charts/figures.ts';
import { countOverTime } from '../../../src/inspector/charts/over-time.ts';
import { NameCounter, PeopleCounter, TopRows } from '../../../src/inspector/charts/top.ts';
import type { Zone } from '../../../src/request/dates/date.ts';

const at = (iso: string): number => Date.parse(iso) / 1000;
const timezone = process.env.TZ;

afterEach(() => {
  if (timezone === undefined) delete process.env.TZ;
  else process.env.TZ = timezone;
});

test('days without an item are rows, too', () => {
  const epochs = [at('2026-03-01T23:59:59Z'), at('2026-03-04T00:00:00Z'), at('2026-03-04T12:00Z')];
  expect(countOverTime(epochs, 'utc')).toEqual({
    unit: 'day',
    rows: [
      { label: '2026-03-01', value: 1 },
      { label: '2026-03-02', value: 0 },
      { label: '2026-03-03', value: 0 },
      { label: '2026-03-04', value: 2 },
    ],
  });
});

test('a local day begins at local midnight, also where the clocks change', () => {
  process.env.TZ = 'Europe/Berlin';
  // 2026-03-29 has 23 hours there, 2026-10-25 has 25.
  for (const [first, last] of [
    ['2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
  ] as const) {
    const epochs = [at(first) - 1, at(first), at(last) - 1, at(last)];
    expect(countOverTime(epochs, 'local')?.rows.map(({ value }) => value)).toEqual([1, 2, 1]);
  }
});

test.each([
  ['day', '2026-02-10', 41],
  ['week', '2026-06-01', 23],
  ['month', '2028-12-31', 36],
  ['year', '2039-01-01', 14],
] as const)('a %s is the unit for a span up to %s', (unit, end, count) => {
  const found = countOverTime([at('2026-01-01T00:00Z'), at(`${end}T00:00:00Z`)], 'utc');
  expect(found?.unit).toBe(unit);
  expect(found?.rows).toHaveLength(count);
});

test('a week begins on Monday, and is named by it', () => {
  const found = countOverTime([at('2026-01-01T00:00Z'), at('2026-05-31T23:00Z')], 'utc');
  expect(found?.rows[0]?.label).toBe('2025-12-29');
  expect(found?.rows.at(-1)?.label).toBe('2026-05-25');
});

test('what is no date of a post is not counted', () => {
  expect(countOverTime([], 'utc')).toBeUndefined();
  expect(countOverTime([NaN, -5, 9e15, Infinity], 'utc')).toBeUndefined();
});

test('few numbers have a row each, and those between them, too', () => {
  expect(countByRange([-1, 2, 2])).toEqual([
    { label: '-1', value: 1 },
    { label: '0', value: 0 },
    { label: '1', value: 0 },
    { label: '2', value: 2 },
  ]);
});

test('many numbers are in equal ranges that hold each number once', () => {
  const rows = countByRange(Array.from({ length: 101 }, (_, number) => number));
  expect(rows[0]).toEqual({ label: '0 to 9', value: 10 });
  expect(rows.at(-1)).toEqual({ label: '100', value: 1 });
  expect(rows.reduce((sum, { value }) => sum + value, 0)).toBe(101);
});

test('where a few numbers are far above the others, the ranges grow', () => {
  const rows = countByRange([0, 1, 3, 4, 12, 30_000]);
  expect(rows[0]).toEqual({ label: '0', value: 1 });
  expect(rows.map(({ label }) => label)).toContain('10 to 19');
  expect(rows.at(-1)).toEqual({ label: '20,000 to 30,000', value: 1 });
});

test('people of one name are told apart', () => {
  const people = new PeopleCounter();
  for (const [id, name] of [
    ['1', 'Jo'],
    ['2', 'Jo'],
    ['1', 'Jo'],
    ['3', 'Kim'],
  ] as const)
    people.add(id, () => name);
  expect(people.rows).toEqual([
    { label: 'Jo (1)', value: 2 },
    { label: 'Jo (2)', value: 1 },
    { label: 'Kim', value: 1 },
  ]);
});

test('the greatest ten are the rows, equal ones by their names', () => {
  const top = new TopRows();
  const values = [3, 9, 1, 9, 4, 5, 2, 8, 0, 7, 6, 9, 1];
  for (const [at, value] of values.entries()) top.add(value, () => `name ${values.length - at}`);
  expect(top.rows.map(({ value }) => value)).toEqual([9, 9, 9, 8, 7, 6, 5, 4, 3, 2]);
  expect(top.rows.slice(0, 3).map(({ label }) => label)).toEqual(['name 10', 'name 12', 'name 2']);
});

test('names are counted, whatever they are', () => {
  const names = new NameCounter();
  for (const name of ['b', '__proto__', 'b', 'a']) names.add(name);
  expect(names.rows).toEqual([
    { label: 'b', value: 2 },
    { label: '__proto__', value: 1 },
    { label: 'a', value: 1 },
  ]);
});

function makeFigures(items: readonly unknown[], returned: string, zone: Zone) {
  const counter = new ItemCounter(returned);
  for (const item of items) counter.add(item);
  return [...counter.figures(zone)];
}

const question = {
  question_id: 1,
  creation_date: at('2026-03-01T00:00Z'),
  last_activity_date: at('2026-04-01T00:00Z'),
  score: 3,
  view_count: 10,
  answer_count: 0,
  is_answered: false,
  tags: ['c#', 'docker'],
  owner: { user_id: 7, display_name: 'Jo &amp; Co' },
};

test('questions are drawn over time, by answers, score, views, tags and people', () => {
  const figures = makeFigures([question], 'question', 'utc');
  expect(figures.map(({ id, kind }) => [id, kind])).toEqual([
    ['over-time', 'area'],
    ['is_answered', 'bars'],
    ['score', 'columns'],
    ['view_count', 'columns'],
    ['answer_count', 'columns'],
    ['tags', 'bars'],
    ['people', 'bars'],
  ]);
  expect(figures.at(-1)?.rows).toEqual([{ label: 'Jo & Co', value: 1 }]);
});

test('tags are drawn by their count, and users by their reputation', () => {
  const tags = makeFigures(
    [
      { name: 'a', count: 2 },
      { name: 'b', count: 5 },
    ],
    'tag',
    'utc',
  );
  expect(tags.find(({ id }) => id === 'top-count')?.rows[0]).toEqual({ label: 'b', value: 5 });
  const users = makeFigures([{ user_id: 1, display_name: 'Jo', reputation: 9 }], 'user', 'utc');
  expect(users.map(({ id }) => id)).toEqual(['reputation', 'top-reputation']);
});

test('nothing is drawn of nothing, and what is not as documented breaks nothing', () => {
  expect(makeFigures([], 'question', 'utc')).toEqual([]);
  const odd = [null, 5, [], { score: 'x', tags: [{}], owner: 3, creation_date: 'now' }];
  expect(makeFigures(odd, 'question', 'utc')).toEqual([]);
  const names = ['__proto__', 'constructor'].map((name) => ({ name, count: 1 }));
  expect(makeFigures(names, 'tag', 'utc').find(({ id }) => id === 'top-count')?.rows).toHaveLength(
    2,
  );
});

test('a hundred thousand questions are counted whole', () => {
  const items = Array.from({ length: 100_000 }, (_, number) => ({
    ...question,
    creation_date: question.creation_date + number * 1000,
    view_count: number,
    owner: { user_id: number % 5000, display_name: `person ${number % 5000}` },
  }));
  const figures = makeFigures(items, 'question', 'utc');
  for (const { id, rows } of figures.filter(({ kind }) => kind !== 'bars'))
    expect(
      rows.reduce((sum, { value }) => sum + value, 0),
      id,
    ).toBe(100_000);
});

test('what was counted once is drawn in another zone without the items', () => {
  process.env.TZ = 'Europe/Berlin';
  const counter = new ItemCounter('question');
  counter.add({ creation_date: at('2026-02-28T23:30:00Z') });
  const labels = (zone: Zone) => [...counter.figures(zone)][0]?.rows.map(({ label }) => label);
  expect(labels('utc')).toEqual(['2026-02-28']);
  expect(labels('local')).toEqual(['2026-03-01']);
});
