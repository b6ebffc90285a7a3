import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import App from '../../../src/ui/App.svelte';
// Loaded beforehand: the page asks for them only once it stands.
import '../../../src/ui/catalog/CatalogList.svelte';
import '../../../src/ui/ExchangeColumn.svelte';
import { makeCanary } from '../../support/builders/canary.ts';
import { startExplorer } from '../../support/fakes/explorers.ts';

// The whole page takes a machine that is busy with other programs its time.

async function open(fragment = '') {
  const { explorer } = startExplorer();
  explorer.open(fragment);
  render(App, { explorer });
  const box = await screen.findByRole<HTMLInputElement>('searchbox');
  const list = within(screen.getByRole('navigation'));
  return { explorer, box, list, user: userEvent.setup() };
}

const field = (name: string) => screen.getByLabelText(name, { exact: true });
/** A path in several elements is read with blanks here, and without in browsers. */
const spelt = (name: string) => (text: string) =>
  text.replaceAll(' ', '') === name.replace(' ', '');
const hasFocus = (element: HTMLElement) =>
  waitFor(() => expect(document.activeElement).toBe(element));

test('Enter opens the best hit with its values', async () => {
  const { explorer, box, user } = await open();
  await user.type(box, 'unanswered docker{Enter}');
  expect(explorer.endpoint.path).toBe('/questions/unanswered');
  expect(explorer.values).toEqual({ tagged: 'docker' });
});

test('a hit says what it is for, and what goes into its form', async () => {
  const { box, list, user } = await open();
  await user.type(box, 'unanswered docker');
  const hit = list.getByRole('link', { name: 'GET /questions/unanswered' });
  expect(hit.textContent).toContain('tagged docker');
  expect(hit.textContent).toContain('Lists questions with no accepted or upvoted answer.');
  expect(hit.getAttribute('href')).toBe('#v1/unanswered-questions?tagged=docker');
});

test('what no endpoint matches is named in short, however long it is', async () => {
  const { box, user } = await open();
  await user.click(box);
  await user.paste('x'.repeat(5000));
  expect(screen.getByText(/^No endpoints match “x{39}…”/)).toBeTruthy();
});

test('choosing moves the focus to the first field that must be filled', async () => {
  const { box, list, user } = await open();
  await user.type(box, 'who answered{Enter}');
  await hasFocus(field('ids'));
  await user.clear(box);
  await user.type(box, 'delete question 12');
  await user.click(list.getByRole('link', { name: spelt('POST /questions/{id}/delete') }));
  await hasFocus(screen.getByRole('form', { name: 'Try it' }));
});

test('an endpoint without a hit keeps what was typed for it', async () => {
  const { explorer, box, user } = await open('#v1/tags?inname=ai');
  await user.type(box, '/users{Enter}');
  await user.clear(box);
  await user.type(box, '/tags{Enter}');
  expect(explorer.endpoint.slug).toBe('tags');
  expect(explorer.values).toEqual({ inname: 'ai' });
});

test('a pasted address opens its form, and its team where one is called', async () => {
  const { explorer, box, user } = await open();
  const address = 'https://stackoverflowteams.com/c/acme/questions/12/how-to-reset';
  const sandboxTeam = explorer.team;
  await user.click(box);
  await user.paste(address);
  await user.keyboard('{Enter}');
  expect(explorer.endpoint.slug).toBe('questions-by-ids');
  expect(explorer.values).toEqual({ ids: '12' });
  expect(explorer.team).toBe(sandboxTeam);
  const team = explorer.environments.find(({ target }) => !target.sandbox);
  if (team) explorer.selectEnvironment(team);
  await user.click(box);
  const hit = screen.getByRole('link', { name: spelt('GET /questions/{ids}') });
  expect(hit.textContent).toContain('ids 12 · team acme');
  await user.keyboard('{Enter}');
  expect(explorer.team).toBe('acme');
});

test('where nothing matches the list offers to search the posts, and a word as a tag', async () => {
  const { explorer, box, list, user } = await open();
  await user.type(box, 'docker');
  expect(screen.getByText('No endpoints match “docker”.')).toBeTruthy();
  await user.click(list.getByRole('link', { name: 'Questions tagged “docker”' }));
  expect(explorer.endpoint.slug).toBe('questions');
  expect(explorer.values).toEqual({ tagged: 'docker' });
  await user.clear(box);
  await user.type(box, 'reset the VPN client');
  await user.click(
    list.getByRole('link', { name: "Search the team's posts for “reset the VPN client”" }),
  );
  expect(explorer.endpoint.slug).toBe('advanced-search');
  expect(explorer.values).toEqual({ q: 'reset the VPN client' });
});

test('what is only outside Teams is offered where nothing else matches', async () => {
  const { explorer, box, list, user } = await open();
  await user.type(box, 'my inbox{Enter}');
  expect(explorer.endpoint.slug).toBe('questions');
  await user.click(list.getByRole('button', { name: 'Show 2 endpoints not on Teams' }));
  expect(list.getByRole('link', { name: /^GET \/me\/inbox not on Teams/ })).toBeTruthy();
  expect(document.activeElement).toBe(box);
});

test('a token goes neither into a link nor into a form', async () => {
  const { explorer, box, list, user } = await open();
  const token = makeCanary();
  await user.click(box);
  for (const text of [token, `questions ${token}`, `search ${token}`]) {
    await user.clear(box);
    await user.paste(text);
    await user.keyboard('{Enter}');
    expect(explorer.values).toEqual({});
    for (const link of list.queryAllByRole('link')) {
      const shown = `${link.getAttribute('href') ?? ''} ${link.textContent}`.toLowerCase();
      expect(shown).not.toContain(token.toLowerCase());
    }
    box.focus();
  }
});

test('a query whose token was taken out finds nothing and offers nothing', async () => {
  const { explorer, box, list, user } = await open();
  const token = makeCanary();
  explorer.setToken(token);
  await user.click(box);
  await user.paste(`my ${token}`);
  expect(box.value).not.toContain(token);
  expect(list.getByRole('status').textContent).toContain('No endpoints match');
  expect(list.queryAllByRole('link')).toEqual([]);
});

test('the list is one stop for Tab', async () => {
  const { box, list, user } = await open();
  box.focus();
  await user.tab();
  expect(document.activeElement).toBe(list.getByRole('link', { name: 'GET /questions' }));
  await user.tab();
  expect(document.activeElement).toBe(list.getByRole('checkbox'));
  await user.tab({ shift: true });
  await user.keyboard('{ArrowDown}');
  const second = list.getByRole('link', { name: spelt('GET /questions/{ids}') });
  expect(document.activeElement).toBe(second);
  await user.tab();
  await user.tab({ shift: true });
  expect(document.activeElement).toBe(second);
});

test('the keys walk through the box, the families and the endpoints', async () => {
  const { box, list, user } = await open();
  const family = (name: string) =>
    list.getByText((_, element) => element?.matches(`summary[data-row="${name}"]`) === true);
  box.focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(family('Questions'));
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(family('Applications'));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(family('Applications'));
  await user.keyboard('{Home}{ArrowDown}');
  expect(document.activeElement).toBe(list.getByRole('link', { name: 'GET /questions' }));
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(document.activeElement).toBe(box);
  await user.keyboard('most votes{ArrowDown}');
  expect(document.activeElement).toBe(list.getByRole('link', { name: 'GET /questions' }));
});

test('Enter on a hit chooses it', async () => {
  const { explorer, box, user } = await open();
  await user.type(box, 'newest articles{ArrowDown}{Enter}');
  expect(explorer.endpoint.slug).toBe('articles');
  expect(explorer.values).toEqual({ sort: 'creation', order: 'desc' });
});

test('what an endpoint has no parameter for is said at the hit, and after it was opened', async () => {
  const { explorer, box, list, user } = await open();
  await user.click(box);
  const canary = makeCanary();
  await user.paste(
    `https://api.stackoverflowteams.com/2.3/questions?foo=1&access_token=${canary}&sort=votes&team=acme`,
  );
  const hit = list.getByRole('link', { name: spelt('GET /questions') });
  for (const text of [
    'Not used: foo=1 (this endpoint has no parameter foo).',
    'Removed, because it may be an access token: access_token.',
    'Not used: team=acme (the sandbox has its own team).',
  ])
    expect(hit.textContent).toContain(text);
  expect(hit.textContent).not.toContain(canary);
  await user.keyboard('{Enter}');
  expect(explorer.values).toEqual({ sort: 'votes' });
  expect(explorer.notices.list.join()).toContain('Not used: foo=1');
  expect(explorer.notices.list.join()).not.toContain(canary);
  // It goes with its form.
  await user.clear(box);
  await user.type(box, '/users{Enter}');
  expect(explorer.notices.list).toEqual([]);
});
