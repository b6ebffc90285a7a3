// This file asks the page why a field is not in a response.
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import App from '../../../src/ui/App.svelte';
// Loaded beforehand: the page asks for them only once it stands.
import '../../../src/ui/catalog/CatalogList.svelte';
import '../../../src/ui/ExchangeColumn.svelte';
import '../../../src/ui/panels/FieldsPanel.svelte';
import { responseOf, startExplorer } from '../../support/fakes/explorers.ts';

// The whole page takes a machine that is busy with other programs its time.

const question = { question_id: 1, title: 'Secret plans', owner: { user_id: 7 } };
const panel = () => screen.getByRole('region', { name: 'Missing fields' });
const status = () => within(panel()).getByRole('status').textContent;
const texts = () =>
  within(panel())
    .queryAllByRole('listitem')
    .map((row) => row.textContent.replace(/\s+/g, ' ').trim());

/** Runs a request that succeeds, and opens the panel. */
async function ask(fragment: string, response: Response) {
  const { explorer, calls } = startExplorer();
  explorer.open(fragment);
  render(App, { explorer });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Run' }));
  calls[0]?.respond(response);
  await user.click(await screen.findByRole('tab', { name: 'Missing fields' }));
  await screen.findByRole('region', { name: 'Missing fields' });
  return { explorer, calls, user, search: () => within(panel()).getByRole('searchbox') };
}

test('says why a field is missing, and takes what has to be added for it', async () => {
  const { explorer, user, search } = await ask('#v1/questions', responseOf(question, question));
  expect(explorer.layout.panel).toBe('fields');
  expect(panel().textContent).toContain('GET /questions');
  await user.type(search(), 'question.body');
  expect(status()).toBe('2 missing fields match');
  expect(texts()[0]).toContain('Not in this filter. The built-in filter withbody has it.');
  await user.click(screen.getByRole('button', { name: 'Add to the filter (question.body)' }));
  expect(explorer.filterEditing.fieldsToAdd).toEqual(['question.body']);
  await user.clear(search());
  await user.type(search(), 'answer.body');
  const [first] = within(panel()).getAllByRole('button', { name: /\(answer\.body\)$/ });
  if (first) await user.click(first);
  expect(explorer.filterEditing.fieldsToAdd).toEqual(['question.answers', 'answer.body']);
});

test('offers to add a field only where that helps', async () => {
  const { user, search } = await ask(
    '#v1/questions',
    responseOf({ ...question, closed_date: 1 }, question),
  );
  await user.type(search(), 'content_license');
  expect(texts()[0]).toContain('Not on Teams.');
  await user.clear(search());
  await user.type(search(), 'closed_date');
  expect(texts()).toEqual([expect.stringContaining('Sometimes empty. 1 of 2 have it.')]);
  expect(within(panel()).queryByRole('button', { name: /^Add to the filter/ })).toBeNull();
});

test('shows the item type first and no value of the response', async () => {
  await ask('#v1/questions', responseOf(question));
  const types = within(panel()).getAllByRole('heading', { level: 2 });
  expect(types.map(({ textContent }) => textContent)).toEqual([
    'question',
    'shallow_user',
    'wrapper',
  ]);
  expect(panel().textContent).not.toContain('Secret plans');
});

test('says that nothing fits', async () => {
  const { user, search } = await ask('#v1/questions', responseOf(question));
  await user.type(search(), 'title_x');
  expect(status()).toContain('No missing field matches “title_x”');
  expect(texts()).toEqual([]);
});

test('offers to read a filter that it does not know', async () => {
  const { explorer, user } = await ask('#v1/questions?filter=!abc', responseOf(question));
  expect(panel().textContent).toContain('The fields of this filter are not known yet.');
  expect(within(panel()).queryByRole('button', { name: /^Add to the filter/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Read this filter' }));
  expect(explorer.filterEditing.fieldsToAdd).toEqual([]);
});

test('says that a response has no items', async () => {
  await ask('#v1/questions', responseOf());
  expect(panel().textContent).toContain('This response contains no question.');
});

test('follows the filter of the form, and the next response', async () => {
  const { explorer, user, search, calls } = await ask('#v1/questions', responseOf(question));
  const changed = () => within(panel()).queryByRole('group', { name: 'Filter in the form' });
  expect(changed()).toBeNull();
  explorer.setValue('filter', '!9hnGssGO4');
  await user.type(search(), 'question.body');
  expect(texts()[0]).toContain("In the form's filter now. Press Run to get it.");
  expect(within(panel()).queryByRole('button', { name: 'Add to the filter (question.body)' })).toBe(
    null,
  );
  expect(changed()?.textContent).toContain('!9hnGssGO4 (default + question.body, safe)');
  await user.click(screen.getByRole('button', { name: 'Run to get question.body' }));
  expect(calls[1]?.request.url).toContain('filter=!9hnGssGO4');
  calls[1]?.respond(responseOf({ ...question, body: '<p>Secret plans</p>' }));
  await vi.waitFor(() => expect(explorer.runner.isRunning).toBe(false));
  await user.click(await screen.findByRole('tab', { name: 'Missing fields' }));
  await screen.findByRole('region', { name: 'Missing fields' });
  expect(changed()).toBeNull();
  expect(panel().textContent).toContain('!9hnGssGO4 (default + question.body, safe)');
  await user.type(search(), 'question.body');
  expect(texts().join()).not.toContain("In the form's filter now.");
});

test('names what the filter of the form no longer includes, and one that it does not know', async () => {
  const { explorer } = await ask('#v1/questions', responseOf(question));
  explorer.setValue('filter', 'none');
  const changed = () => within(panel()).getByRole('group', { name: 'Filter in the form' });
  await vi.waitFor(() =>
    expect(changed().textContent).toMatch(/no longer includes .*question\.title/),
  );
  explorer.setValue('filter', '!unheardOf');
  await vi.waitFor(() => expect(changed().textContent).toContain('are not known yet'));
  await userEvent.click(within(changed()).getByRole('button', { name: "Read the form's filter" }));
  expect(explorer.filterEditing.fieldsToAdd).toEqual([]);
  expect(explorer.values.filter).toBe('!unheardOf');
});

test('says nothing of the form while that is of another endpoint', async () => {
  const { explorer } = await ask('#v1/questions', responseOf(question));
  explorer.open('#v1/users?filter=withbody&view=fields');
  await vi.waitFor(() => expect(panel().textContent).toContain('puts this request back'));
  expect(within(panel()).queryByRole('group', { name: 'Filter in the form' })).toBeNull();
});

test('asks for a run where there is no response', async () => {
  const { explorer } = startExplorer();
  explorer.layout.panel = 'fields';
  render(App, { explorer });
  expect((await screen.findByRole('region', { name: 'Missing fields' })).textContent).toContain(
    'Press Run first',
  );
});
