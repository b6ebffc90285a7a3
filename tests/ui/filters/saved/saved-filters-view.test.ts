// This file looks at the list of saved filters in the workbench.
import '../../../../src/ui/filters/WorkbenchDialog.svelte';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { writeFilters } from '../../../../src/filters/saved/text.ts';
import App from '../../../../src/ui/App.svelte';
import { savedFilterOf } from '../../../support/builders/saved-filters.ts';
import { sandboxOrigin, startExplorer } from '../../../support/fakes/explorers.ts';

async function open(presenting: boolean) {
  const { explorer } = startExplorer({
    filters: writeFilters([savedFilterOf({ name: 'for acme' })]),
  });
  explorer.setTeam('acme');
  explorer.changePreferences({ presenting });
  render(App, { explorer });
  await explorer.filterDescriptions.load();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Edit the filter' }));
  await user.click(await screen.findByRole('tab', { name: 'Saved filters' }));
  const panel = within(await screen.findByRole('tabpanel', { name: 'Saved filters' }));
  return { explorer, user, panel };
}

test('a shared screen does not show the slug in a name, nor takes another name', async () => {
  const { explorer, user, panel } = await open(true);
  const name = panel.getByRole<HTMLInputElement>('textbox', { name: 'Name of !abc' });
  expect(name.value).toBe('for ••••');
  await user.type(name, 'x');
  await user.tab();
  expect(explorer.savedFilters.find('!abc')?.name).toBe('for acme');
  expect(panel.getByRole('button', { name: 'Remove for ••••' })).toBeDefined();
});

test('a filter is given another name, removed and had back', async () => {
  const { explorer, user, panel } = await open(false);
  const name = panel.getByRole<HTMLInputElement>('textbox', { name: 'Name of !abc' });
  await user.type(name, ' too');
  await user.tab();
  await user.click(await panel.findByRole('button', { name: 'Remove for acme too' }));
  await waitFor(() => expect(explorer.savedFilters.list).toEqual([]));
  await user.click(panel.getByRole('button', { name: 'Undo remove' }));
  await panel.findByRole('button', { name: 'Show for acme too' });
});

test('saved filters are known before the workbench opens, however early that is', async () => {
  const { explorer, calls } = startExplorer({ filters: writeFilters([savedFilterOf()]) });
  explorer.open('#v1/questions?filter=!abc');
  render(App, { explorer });
  await userEvent.setup().click(screen.getByRole('button', { name: 'Edit the filter' }));
  await screen.findByRole('button', { name: 'Use !abc' });
  expect(calls.map(({ request }) => request.url)).not.toContain(
    `${sandboxOrigin}/2.3/filters/!abc`,
  );
});

test('of a file that cannot be read it is said so', async () => {
  const { user, panel } = await open(false);
  const file = new File(['{}'], 'gone.json', { type: 'application/json' });
  file.text = () => Promise.reject(new Error('NotReadableError'));
  await user.upload(panel.getByLabelText('Import'), file);
  await panel.findByText("The file can't be read.");
});

test('an import is undone, and the focus stays beside it', async () => {
  const { explorer, user, panel } = await open(false);
  const text = writeFilters([savedFilterOf({ id: '!theirs', name: 'theirs' })]);
  await user.upload(panel.getByLabelText('Import'), new File([text], 'filters.json'));
  await panel.findByText('1 filter added.');
  await user.click(panel.getByRole('button', { name: 'Undo the import' }));
  await panel.findByText('The import was undone.');
  expect(explorer.savedFilters.list.map(({ name }) => name)).toEqual(['for acme']);
  expect(document.activeElement).toBe(panel.getByLabelText('Import'));
});
