// This file looks at what the table shows of each kind of response. That it scrolls only a browser can show.
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import App from '../../../../src/ui/App.svelte';
// Loaded beforehand: the page asks for them only once it stands.
import '../../../../src/ui/catalog/CatalogList.svelte';
import '../../../../src/ui/ExchangeColumn.svelte';
import '../../../../src/ui/response/table/TableView.svelte';
import { responseOf, startExplorer } from '../../../support/fakes/explorers.ts';

// The whole page takes a machine that is busy with other programs its time.

// Nothing has a size here: without one, no row would be in sight.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
});
afterEach(() => vi.restoreAllMocks());

const questions = [
  { question_id: 1, title: 'Zebra &amp; co', score: 2, creation_date: 1769860800, tags: ['go'] },
  { question_id: 2, title: 'apple', score: -5, creation_date: 1769860801, tags: [] },
  { question_id: 3, title: 'Mango', creation_date: 1769860802, tags: ['go', 'ci'] },
];

async function shown(response: Response, start: Parameters<typeof startExplorer>[0] = {}) {
  const { explorer, calls, slot } = startExplorer(start);
  explorer.open('#v1/questions');
  explorer.layout.view = 'table';
  render(App, { explorer });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Run' }));
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  calls[0]?.respond(response);
  return { explorer, user, slot };
}

const heads = () => screen.getAllByRole('columnheader').map((one) => one.textContent.trim());
const rows = () =>
  screen
    .getAllByRole('row')
    .filter((row) => row.getAttribute('aria-rowindex') !== '1')
    .sort(
      (a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')),
    )
    .map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .map((one) => one.textContent.trim()),
    );
const column = (at: number) => rows().map((cells) => cells[at]);

test('the items are rows, with what is telling first, decoded and with readable dates', async () => {
  await shown(responseOf(...questions));
  const grid = await screen.findByRole('grid');
  expect(heads()).toEqual(['title', 'score', 'creation_date UTC', 'tags', 'question_id']);
  expect(rows()[0]).toEqual(['Zebra & co', '2', '2026-01-31 12:00:00', 'go', '1']);
  expect(grid.getAttribute('aria-rowcount')).toBe('4');
  expect(grid.getAttribute('aria-colcount')).toBe('5');
  expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

test('a head sorts by its column, then the other way round, then no more', async () => {
  const { user } = await shown(responseOf(...questions));
  const score = await screen.findByRole('columnheader', { name: 'score' });
  await user.click(score);
  expect([column(1), score.getAttribute('aria-sort')]).toEqual([['-5', '2', ''], 'ascending']);
  await user.click(score);
  expect([column(1), score.getAttribute('aria-sort')]).toEqual([['2', '-5', ''], 'descending']);
  await user.click(score);
  expect([column(1), score.getAttribute('aria-sort')]).toEqual([['2', '-5', ''], 'none']);
});

test('a filter leaves the rows that have the text, and says how many of all they are', async () => {
  const { user } = await shown(responseOf(...questions));
  await user.type(await screen.findByRole('searchbox', { name: 'Filter the rows' }), 'GO');
  await screen.findByText('2 of 3 rows');
  expect(column(0)).toEqual(['Zebra & co', 'Mango']);
  await user.keyboard('x');
  await screen.findByText('No row has this text in the columns that are shown.');
  await user.keyboard('{Escape}');
  await screen.findByText('3 rows');
});

test('columns are chosen for a type and remembered; the usual ones come back', async () => {
  const { user, explorer, slot } = await shown(responseOf(...questions));
  await user.click(await screen.findByRole('button', { name: 'Columns' }));
  const choose = (name: string) => screen.getByRole('checkbox', { name, hidden: true });
  await user.click(choose('score'));
  await user.click(choose('closed_date'));
  await user.click(screen.getByRole('button', { name: 'Move tags up', hidden: true }));
  const chosen = ['title', 'tags', 'creation_date', 'question_id', 'closed_date'];
  expect(explorer.preferences.current.tableColumns).toEqual({ question: chosen });
  expect(slot.stored()).toContain('"tableColumns":{"question":["title","tags"');
  expect(heads().map((one) => one.split(' ')[0])).toEqual(chosen);
  await user.click(screen.getByRole('button', { name: 'Show the usual columns', hidden: true }));
  expect(explorer.preferences.current.tableColumns).toEqual({});
  expect(heads()).toContain('score');
});

test('the rows stay sorted and filtered when a column is chosen', async () => {
  const { user } = await shown(responseOf(...questions));
  await user.click(await screen.findByRole('columnheader', { name: 'score' }));
  await user.type(screen.getByRole('searchbox', { name: 'Filter the rows' }), 'a');
  await vi.waitFor(() => expect(column(0)).toEqual(['apple', 'Zebra & co', 'Mango']));
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(screen.getByRole('checkbox', { name: 'tags', hidden: true }));
  expect(heads()).not.toContain('tags');
  expect(column(0)).toEqual(['apple', 'Zebra & co', 'Mango']);
  expect(screen.getByDisplayValue('a')).toBe(screen.getByLabelText('Filter the rows'));
});

test('a column that was chosen and is in no item now stays, and is empty', async () => {
  const stored = JSON.stringify({ tableColumns: { question: ['made_up.field', 'title'] } });
  await shown(responseOf(...questions), { stored });
  await screen.findByRole('grid');
  expect(heads()).toEqual(['made_up.field', 'title']);
  expect(rows()[1]).toEqual(['', 'apple']);
});

test('dates can be the numbers that they are', async () => {
  const { user } = await shown(responseOf(...questions));
  await user.click(await screen.findByRole('button', { name: 'Readable dates' }));
  expect(column(2)).toEqual(['1769860800', '1769860801', '1769860802']);
});

test('Enter on a cell offers what the JSON offers, and the lead goes into the form', async () => {
  const { user, explorer } = await shown(responseOf(...questions));
  const cell = await screen.findByRole('gridcell', { name: '3' });
  flushSync(() => cell.focus());
  await user.keyboard('{Enter}');
  const list = await screen.findByRole('list', { name: 'Open with question_id 3', hidden: true });
  await user.click(
    within(list).getByRole('button', { name: /\/questions\/\{ids\}\/answers$/, hidden: true }),
  );
  expect(explorer.endpoint.slug).toBe('answers-on-questions');
  expect(explorer.values).toMatchObject({ ids: '3' });
});

test.each([
  ['a response without items', () => responseOf(), 'This response has no items.'],
  [
    'one that has no list',
    () => Response.json({ quota_max: 1 }),
    'This response has no list of items.',
  ],
  [
    'an error',
    () =>
      Response.json(
        { error_id: 400, error_name: 'bad_parameter', error_message: 'ids' },
        { status: 400 },
      ),
    'This response is an error, so it has no table.',
  ],
  ['a page of a proxy', () => new Response('<html>', { status: 502 }), 'This response isn’t JSON'],
])('%s says why it has no table', async (_, response, expected) => {
  await shown(response());
  await screen.findByText(new RegExp(`^${expected}`));
  expect(screen.queryByRole('grid')).toBeNull();
});
