// This file looks at the field of the filter in the whole page, and at what the commands make of it.
import '../../../../src/ui/ExchangeColumn.svelte';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { SavedFilter } from '../../../../src/filters/saved/saved-filter.ts';
import { writeFilters } from '../../../../src/filters/saved/text.ts';
import App from '../../../../src/ui/App.svelte';
import { savedFilterOf } from '../../../support/builders/saved-filters.ts';
import { sandboxOrigin, startExplorer } from '../../../support/fakes/explorers.ts';

const api = 'https://api.stackoverflowteams.com';
const named = savedFilterOf({ id: '!named', name: 'with bodies', on: sandboxOrigin });
const nameless = savedFilterOf({ id: '!less', at: 0, on: api });

async function open(fragment: string, ...filters: readonly SavedFilter[]) {
  const { explorer } = startExplorer({ filters: writeFilters(filters) });
  explorer.open(fragment);
  render(App, { explorer });
  await screen.findByRole('region', { name: 'Commands' });
  return explorer;
}

const field = () => screen.getByLabelText<HTMLInputElement>('filter', { exact: true });
/** The last of the texts that describe the field. */
const hint = () => {
  const id = field().getAttribute('aria-describedby')?.split(' ').at(-1) ?? '';
  return document.getElementById(id)?.textContent.trim();
};
const options = () =>
  Array.from(document.querySelectorAll(`#${field().getAttribute('list')} option`), (option) => [
    option.getAttribute('value'),
    option.getAttribute('label'),
  ]);
const builtIns = ['default', 'withbody', 'none', 'total'].map((name) => [name, null]);
const command = () =>
  screen.getByRole('region', { name: 'Commands' }).querySelector('pre')?.textContent;

test('works before it is known what filters are', async () => {
  await open('#v1/questions?filter=!named', named);
  expect(field().value).toBe('!named');
  expect(hint()).toBe('');
  expect(options()).toEqual(builtIns);
  expect(command()).toMatch(/^curl /);
});

test('offers the built-in filters and the saved ones', async () => {
  const explorer = await open('#v1/questions', named, nameless);
  await explorer.filterDescriptions.load();
  await waitFor(() =>
    expect(options()).toEqual([
      ...builtIns,
      ['!named', 'with bodies — default + question.body, safe'],
      ['!less', 'default + question.body, safe'],
    ]),
  );
  await explorer.savedFilters.remove('!less');
  await waitFor(() => expect(options()).toHaveLength(5));
});

test('says what the filter is that is typed', async () => {
  const explorer = await open('#v1/questions', named, nameless);
  await explorer.filterDescriptions.load();
  await waitFor(() => expect(hint()).toBe('Not set; the API uses default'));
  const user = userEvent.setup();
  for (const [text, said] of [
    ['withbody', 'the built-in withbody: default and the bodies'],
    ['!named', 'with bodies — default + question.body, safe'],
    ['!9hnGssGO4', 'default + question.body, safe'],
    ['!9hnGssGO5', 'an id this explorer has not read yet'],
    ['constructor', 'an id this explorer has not read yet'],
  ] as const) {
    await user.clear(field());
    await user.type(field(), text);
    expect(hint()).toBe(said);
  }
});

test('warns of a filter that another API made', async () => {
  const explorer = await open('#v1/questions?filter=!less', named, nameless);
  await explorer.filterDescriptions.load();
  await waitFor(() =>
    expect(hint()).toContain("made by your team's API: the sandbox does not know it"),
  );
  const [sandbox, team] = explorer.environments;
  if (team) explorer.selectEnvironment(team);
  await waitFor(() => expect(hint()).toBe('default + question.body, safe'));
  explorer.setValue('filter', '!named');
  await waitFor(() =>
    expect(hint()).toContain("made in the sandbox: your team's API does not know it"),
  );
  explorer.selectEnvironment(sandbox);
  await waitFor(() => expect(hint()).toBe('with bodies — default + question.body, safe'));
});

test('the commands name a filter that is known, and no other', async () => {
  const explorer = await open('#v1/questions?filter=!named', named);
  await explorer.filterDescriptions.load();
  await waitFor(() =>
    expect(command()).toMatch(
      /^: 'filter: with bodies \(default \+ question\.body, safe\)'\ncurl /,
    ),
  );
  for (const text of ['', 'withbody', '!nothing']) {
    explorer.setValue('filter', text);
    await waitFor(() => expect(command()).toMatch(/^curl /));
  }
});

test('a shared screen does not show the slug in the name of a filter', async () => {
  const filter = savedFilterOf({ id: '!named', name: 'for acme', on: api });
  const explorer = await open('#v1/questions?filter=!named', filter);
  const [, team] = explorer.environments;
  if (team) explorer.selectEnvironment(team);
  explorer.setTeam('acme');
  explorer.changePreferences({ presenting: true });
  await explorer.filterDescriptions.load();
  await waitFor(() => expect(hint()).toBe('for •••• — default + question.body, safe'));
  expect(options().at(-1)?.at(-1)).toContain('for ••••');
  expect(command()).toContain('for •••• (default');
});
