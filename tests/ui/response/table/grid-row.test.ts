import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { ColumnFinder } from '../../../../src/inspector/table/columns.ts';
import GridRow from '../../../../src/ui/response/table/GridRow.svelte';

test('a long text is cut between characters, in its cell and in its title', () => {
  const item = { title: `${'a'.repeat(299)}${'😀'.repeat(400)}` };
  const finder = new ColumnFinder();
  finder.add(item);
  const [title] = finder.columns('question');
  render(GridRow, {
    row: { index: 0, item, text: JSON.stringify(item) },
    index: 0,
    columns: title ? [title] : [],
    leading: [],
    dates: 'epoch',
    active: undefined,
    top: 0,
  });
  const cell = screen.getByRole('gridcell');
  for (const text of [cell.textContent.trim(), cell.title]) {
    expect(text).toMatch(/^a{298}.*…$/u);
    expect(text.isWellFormed()).toBe(true);
  }
  expect(cell.textContent.trim().length).toBeLessThanOrEqual(300);
});
