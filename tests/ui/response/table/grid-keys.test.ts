import { expect, test } from 'vitest';
import { head, moveInGrid } from '../../../../src/ui/response/table/grid-keys.ts';

const size = { rows: 100, columns: 5, page: 10 };
const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const move = (key: string, row: number, column: number, held = {}) => {
  const place = moveInGrid({ ...none, key, ...held }, { row, column }, size);
  return place && [place.row, place.column];
};

test.each([
  ['ArrowDown', 3, 2, [4, 2]],
  ['ArrowDown', 99, 2, [99, 2]],
  ['ArrowDown', head, 2, [0, 2]],
  ['ArrowUp', 0, 2, [head, 2]],
  ['ArrowUp', head, 2, [head, 2]],
  ['ArrowLeft', 3, 0, [3, 0]],
  ['ArrowRight', 3, 3, [3, 4]],
  ['ArrowRight', 3, 4, [3, 4]],
  ['Home', 3, 2, [3, 0]],
  ['End', head, 2, [head, 4]],
  ['PageDown', 3, 2, [13, 2]],
  ['PageDown', 95, 2, [99, 2]],
  ['PageUp', 13, 2, [3, 2]],
  ['PageUp', 3, 2, [0, 2]],
  ['PageUp', head, 2, [head, 2]],
])('%s at row %i, column %i', (key, row, column, expected) => {
  expect(move(key, row, column)).toEqual(expected);
});

test('with Ctrl, Home and End lead to the ends of the table', () => {
  expect(move('Home', 50, 2, { ctrlKey: true })).toEqual([0, 0]);
  expect(move('End', 50, 2, { metaKey: true })).toEqual([99, 4]);
});

test('other keys, and those held with Alt or Shift, mean nothing to the grid', () => {
  expect(move('a', 3, 2)).toBeUndefined();
  expect(move('ArrowDown', 3, 2, { altKey: true })).toBeUndefined();
  expect(move('ArrowDown', 3, 2, { shiftKey: true })).toBeUndefined();
});

test('a table without rows has its heads only', () => {
  const empty = { rows: 0, columns: 2, page: 1 };
  const press = { ...none, key: 'End', ctrlKey: true };
  expect(moveInGrid(press, { row: head, column: 0 }, empty)).toEqual({ row: head, column: 1 });
});
