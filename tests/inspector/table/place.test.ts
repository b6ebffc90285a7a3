import { expect, test } from 'vitest';
import { cellLeads, cellPlace, isLeading } from '../../../src/inspector/table/place.ts';
import { columnOf, rowOf, rowsOf } from '../../support/builders/table.ts';

const rows = rowsOf(
  { question_id: 1, tags: ['c#', 'docker'], owner: { user_id: 7 }, title: 'T' },
  { question_id: 2, tags: ['docker'], owner: {}, answers: [{ score: 1 }, { score: 2 }] },
);
const [first, second] = rows;

function placeOf(row: (typeof rows)[number] | undefined, id: string) {
  return row && cellPlace(row, columnOf(id, ...rows));
}

test('a cell stands at the path of its value, or of the list of its values', () => {
  expect(placeOf(first, 'owner.user_id')).toEqual({
    path: ['items', 0, 'owner', 'user_id'],
    value: 7,
    raw: '7',
  });
  expect(placeOf(first, 'tags')).toEqual({
    path: ['items', 0, 'tags'],
    value: 'c#; docker',
    raw: 'c#; docker',
  });
  expect(placeOf(second, 'tags')?.path).toEqual(['items', 1, 'tags', 0]);
  expect(placeOf(second, 'answers.score')?.path).toEqual(['items', 1, 'answers']);
  expect(placeOf(second, 'owner.user_id')).toEqual({
    path: ['items', 1, 'owner', 'user_id'],
    value: undefined,
    raw: '',
  });
});

test('a big integer is as it was written, and a date is its number', () => {
  const row = rowOf('{"score":9007199254740993,"creation_date":5}');
  expect(cellPlace(row, columnOf('score', row)).raw).toBe('9007199254740993');
  expect(cellPlace(row, columnOf('creation_date', row)).raw).toBe('5');
});

test('an id leads to what takes it, and so do all ids of the column', () => {
  const leads =
    first && cellLeads(first, columnOf('question_id', ...rows), { rows, returned: 'question' });
  expect(leads?.map(({ label }) => label)).toEqual(['question_id 1', 'all 2']);
});

test('of several tags each leads on its own', () => {
  const leads =
    first && cellLeads(first, columnOf('tags', ...rows), { rows, returned: 'question' });
  expect(leads?.map(({ label }) => label)).toEqual(['tags c#', 'tags docker', 'all 2']);
});

test('ids and tags lead somewhere; a title and a score do not', () => {
  const leading = (id: string) => isLeading(columnOf(id, ...rows), 'question');
  expect(['question_id', 'owner.user_id', 'tags'].map(leading)).toEqual([true, true, true]);
  expect(['title', 'answers.score'].map(leading)).toEqual([false, false]);
});

test('an id beyond the numbers of JavaScript leads on with all of its digits', () => {
  const row = rowOf('{"question_id":9007199254740993}');
  const leads = cellLeads(row, columnOf('question_id', row), { rows: [row], returned: 'question' });
  expect(leads.map(({ label }) => label)).toEqual(['question_id 9007199254740993']);
});
