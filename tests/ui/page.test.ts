// This file types into the whole page and looks at what reaches the transport.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import App from '../../src/ui/App.svelte';
// Loaded beforehand: the page asks for them only once it stands.
import '../../src/ui/catalog/CatalogList.svelte';
import '../../src/ui/ExchangeColumn.svelte';
import '../../src/ui/response/Explanation.svelte';
import { responseOf, sandboxOrigin, startExplorer } from '../support/fakes/explorers.ts';

// The whole page takes a machine that is busy with other programs its time.

/** Opens the page and waits for its columns, which are chunks of their own. */
async function open(fragment = '') {
  const { explorer, calls } = startExplorer();
  explorer.open(fragment);
  render(App, { explorer });
  await screen.findByRole('searchbox');
  await screen.findByRole('region', { name: 'Response' });
  return { explorer, calls, user: userEvent.setup() };
}

const field = (name: string) => screen.getByLabelText(name, { exact: true });
const url = () => screen.getByRole('group', { name: 'URL of the request' }).textContent.trim();
const status = () =>
  within(screen.getByRole('region', { name: 'Response' })).getAllByRole('status')[0];

test('what is typed into the form reaches the transport', async () => {
  const { calls, user } = await open();
  await user.type(field('pagesize'), '5');
  await user.selectOptions(field('sort'), 'votes');
  await user.type(field('min'), '10');
  await user.type(field('tagged'), 'c#{Enter}.net,');
  await user.click(screen.getByRole('button', { name: 'Run' }));
  expect(calls.map(({ request }) => request.url)).toEqual([
    `${sandboxOrigin}/2.3/questions?pagesize=5&min=10&sort=votes&tagged=c%23;.net&team=demo`,
  ]);
  expect(url()).toBe(calls[0]?.request.url);
});

test('a list takes a word letter by letter', async () => {
  const { explorer, user } = await open('#v1/questions?tagged=ci');
  await user.type(field('tagged'), 'docker');
  expect(explorer.values).toEqual({ tagged: 'ci;docker' });
  expect(screen.queryByRole('button', { name: 'Remove docker' })).toBeNull();
  await user.type(field('tagged'), '{Enter}');
  expect(screen.getByRole('button', { name: 'Remove docker' })).toBeTruthy();
  await user.type(field('tagged'), '{Backspace}{Backspace}');
  expect(explorer.values).toEqual({ tagged: '' });
});

test('submitting the form runs once, and so does Ctrl+Enter in a field', async () => {
  const { calls, user } = await open();
  await user.type(field('page'), '2');
  screen.getByRole<HTMLFormElement>('form', { name: 'Try it' }).requestSubmit();
  expect(calls).toHaveLength(1);
  await user.type(field('page'), '{Control>}{Enter}{/Control}');
  expect(calls).toHaveLength(2);
});

test('a folded pane opens when something in it is asked for', async () => {
  const { explorer, user } = await open();
  const { preferences } = explorer;
  const fold = async (pane: 'commands' | 'response') => {
    await user.click(screen.getByRole('button', { name: `Fold the ${pane}` }));
    expect(preferences.current.folded).toBe(pane);
  };
  await fold('response');
  await user.click(screen.getByRole('button', { name: 'Run' }));
  expect(preferences.current.folded, 'a run').toBe('none');
  await fold('response');
  await user.click(screen.getByRole('tab', { name: 'Doctor' }));
  expect(preferences.current.folded, 'a panel').toBe('none');
  await fold('response');
  await fireEvent.keyDown(document.body, { key: 'r', code: 'KeyR', altKey: true });
  expect(preferences.current.folded, 'the key of the response').toBe('none');
  await fold('commands');
  await user.click(screen.getByRole('button', { name: 'Run' }));
  expect(preferences.current.folded, 'a run, with the commands folded').toBe('commands');
  await user.click(screen.getByRole('tab', { name: 'PowerShell' }));
  expect(preferences.current.folded, 'a command').toBe('none');
});

test('says what came of a run where it is read out', async () => {
  const { calls, user } = await open();
  await user.click(screen.getByRole('button', { name: 'Run' }));
  expect(status()?.textContent).toContain('Waiting for the response');
  calls[0]?.respond(responseOf({}, {}));
  await waitFor(() => expect(status()?.textContent).toContain('2 items'));
  expect(status()?.textContent).toContain('quota 299/300');
});

test('explains a refusal with its next step', async () => {
  const { calls, user } = await open();
  await user.click(screen.getByRole('button', { name: 'Run' }));
  const fault = { error_id: 403, error_name: 'access_denied', error_message: 'no' };
  calls[0]?.respond(Response.json(fault, { status: 400 }));
  await screen.findByText('access_denied', { exact: true });
  expect(screen.getByText('Next:')).toBeTruthy();
});

test('a problem belongs to its field and gets the focus', async () => {
  const { calls, user } = await open('#v1/questions-by-ids?pagesize=101');
  expect(field('pagesize').getAttribute('aria-invalid')).toBe('true');
  expect(field('ids').getAttribute('aria-invalid')).toBe('false');
  await user.click(screen.getByRole('button', { name: 'Run' }));
  expect(document.activeElement).toBe(field('ids'));
  expect(field('ids').getAttribute('aria-invalid')).toBe('true');
  const described = field('ids').getAttribute('aria-describedby')?.split(' ') ?? [];
  const texts = described.map((id) => document.getElementById(id)?.textContent);
  expect(texts.join(' ')).toContain('Enter ids, e.g. ');
  expect(calls).toEqual([]);
});

test('the catalog narrows with the search, and Enter opens the best', async () => {
  const { explorer, user } = await open();
  const search = screen.getByRole('searchbox');
  await user.type(search, 'my questions');
  expect(screen.getByText(/ of \d+, best match first/)).toBeTruthy();
  await user.type(search, '{Enter}');
  expect(explorer.endpoint.path).toBe('/me/questions');
  await user.clear(search);
  await user.type(search, 'xyzzy');
  expect(screen.getByText(/No endpoints match “xyzzy”/)).toBeTruthy();
});

test('what cannot be sent whatever happens is not offered to be sent anyway', async () => {
  const { explorer, user } = await open('#v1/search');
  await user.type(field('pagesize'), '500');
  expect(screen.getByRole('button', { name: 'Send anyway' })).toBeTruthy();
  explorer.setValue('intitle', 'k7Qw9ZtR4mX2pL8vB3nY6sDf');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Send anyway' })).toBeNull());
});
