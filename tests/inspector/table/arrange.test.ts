import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../../../src/inspector/rows.ts';
import { arrangeRows } from '../../../src/inspector/table/arrange.ts';
import type { Sort } from '../../../src/inspector/table/arrange.ts';
import { columnOf, rowOf, rowsOf } from '../../support/builders/table.ts';
import { finish } from '../../support/finish.ts';

function sorted(rows: readonly Row[], id: string, direction: Sort['direction']) {
  const column = columnOf(id, ...rows);
  const sort = { column, direction };
  return finish(arrangeRows(rows, { columns: [column], dates: 'utc', filter: '', sort }));
}

const places = (rows: readonly Row[]) => rows.map(({ index }) => index);

test('numbers are sorted as numbers, and what is missing comes last both ways', () => {
  const rows = rowsOf({ score: 10 }, {}, { score: 9 }, { score: -1 }, { score: null });
  expect(places(sorted(rows, 'score', 'ascending'))).toEqual([3, 2, 0, 1, 4]);
  expect(places(sorted(rows, 'score', 'descending'))).toEqual([0, 2, 3, 1, 4]);
});

test('texts are sorted as people do', () => {
  const rows = rowsOf({ title: 'Zoo' }, { title: 'äther' }, { title: 'apple' }, { title: 'Bee' });
  expect(places(sorted(rows, 'title', 'ascending'))).toEqual([2, 1, 3, 0]);
});

test('equal rows keep their order both ways', () => {
  const rows = rowsOf({ score: 1 }, { score: 2 }, { score: 1 }, { score: 2 });
  expect(places(sorted(rows, 'score', 'ascending'))).toEqual([0, 2, 1, 3]);
  expect(places(sorted(rows, 'score', 'descending'))).toEqual([1, 3, 0, 2]);
});

test('integers that differ only beyond 2^53 are told apart', () => {
  const ids = ['9007199254740995', '9007199254740993', '12', '9007199254740994'];
  const rows = ids.map((id, at) => rowOf(`{"score":${id}}`, at));
  expect(places(sorted(rows, 'score', 'ascending'))).toEqual([2, 1, 3, 0]);
});

test('numbers and texts in one column have an order too', () => {
  const rows = rowsOf({ x: 'b' }, { x: 2 }, { x: 'a' }, { x: true });
  expect(places(sorted(rows, 'x', 'ascending'))).toEqual([3, 1, 2, 0]);
});

test('thousands of rows are in the order that sort() gives them', () => {
  const score = fc.integer({ min: 0, max: 50 });
  fc.assert(
    fc.property(fc.array(score, { minLength: 4000, maxLength: 9000 }), (scores) => {
      const rows = rowsOf(...scores.map((one) => ({ score: one })));
      const expected = [...scores.keys()].sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
      expect(places(sorted(rows, 'score', 'ascending'))).toEqual(expected);
    }),
    { numRuns: 5 },
  );
});

test('the filter looks into every shown column, in what the cells read, in any case', () => {
  const rows = rowsOf(
    { title: 'Docker &amp; Go', tags: ['x'], creation_date: 1769860800 },
    { title: 'Other', tags: ['DOCKER'], body: 'unseen' },
  );
  const columns = ['title', 'tags', 'creation_date'].map((id) => columnOf(id, ...rows));
  const filtered = (filter: string) =>
    places(finish(arrangeRows(rows, { columns, dates: 'utc', filter, sort: undefined })));
  expect(filtered(' docker ')).toEqual([0, 1]);
  expect(filtered('R & G')).toEqual([0]);
  expect(filtered('2026-01-31')).toEqual([0]);
  expect(filtered('unseen')).toEqual([]);
  expect(filtered('  ')).toEqual([0, 1]);
});
