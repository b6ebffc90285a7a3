// This file says where the keys of the grid pattern lead (w3.org/WAI/ARIA/apg/patterns/grid/).

/** The row above the first one has the heads of the columns. */
export const head = -1;

export interface GridPlace {
  /** From 0, or `head`. */
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are seen at once. */
  readonly page: number;
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

type Move = (at: GridPlace, size: GridSize) => GridPlace;

const moves: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['ArrowUp', ({ row, column }) => ({ row: row - 1, column })],
  ['ArrowDown', ({ row, column }) => ({ row: row + 1, column })],
  ['ArrowLeft', ({ row, column }) => ({ row, column: column - 1 })],
  ['ArrowRight', ({ row, column }) => ({ row, column: column + 1 })],
  [
    'PageUp',
    ({ row, column }, { page }) => ({ row: Math.max(Math.min(row, 0), row - page), column }),
  ],
  ['PageDown', ({ row, column }, { page }) => ({ row: row + page, column })],
  ['Home', ({ row }) => ({ row, column: 0 })],
  ['End', ({ row }, { columns }) => ({ row, column: columns - 1 })],
]);

const farMoves: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['Home', () => ({ row: 0, column: 0 })],
  ['End', (_, { rows, columns }) => ({ row: rows - 1, column: columns - 1 })],
]);

/** The place that a key leads to; undefined for keys that mean nothing to a grid. */
export function moveInGrid(press: Press, at: GridPlace, size: GridSize): GridPlace | undefined {
  if (press.altKey || press.shiftKey) return undefined;
  const move = (press.ctrlKey || press.metaKey ? farMoves : moves).get(press.key);
  return move && within(move(at, size), size);
}

/** The nearest place that there is. */
export function within({ row, column }: GridPlace, { rows, columns }: GridSize): GridPlace {
  return {
    row: Math.max(head, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}
