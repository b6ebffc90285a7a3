// This file looks at what the page says of the request that a shown response belongs to.
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import type { Slug } from '../../../src/catalog/index.ts';
import { endpointOf } from '../../../src/request/draft.ts';
import App from '../../../src/ui/App.svelte';
// Loaded beforehand: the page asks for them only once it stands.
import '../../../src/ui/catalog/CatalogList.svelte';
import '../../../src/ui/panels/ErrorsPanel.svelte';
import '../../../src/ui/ExchangeColumn.svelte';
import '../../../src/ui/response/json/JsonView.svelte';
import '../../../src/ui/panels/FieldsPanel.svelte';
import { responseOf, sandboxOrigin, startExplorer } from '../../support/fakes/explorers.ts';

// The whole page takes a machine that is busy with other programs its time.

const question = { question_id: 1, owner: { display_name: 'Jo', link: 'https://a/acme/jo' } };
const earlier = 'From an earlier request';

const region = (name: string) => within(screen.getByRole('region', { name }));
const request = (name = 'Response') =>
  region(name).getByRole('group', { name: 'Request of this result' }).textContent;

/** Opens the page and runs a request that succeeds. */
async function ran(fragment: string, aim: 'sandbox' | 'team' = 'sandbox') {
  const { explorer, calls } = startExplorer({ writes: 'on' });
  explorer.open(fragment);
  const place = explorer.environments.find(({ target }) => target.id === aim);
  if (place) explorer.selectEnvironment(place);
  if (aim === 'team') explorer.setTeam('acme');
  render(App, { explorer });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Run' }));
  await screen.findByText('Waiting for the response…');
  expect(request()).toContain('in progress');
  calls[0]?.respond(responseOf(question));
  await screen.findByText('HTTP 200');
  const choose = (slug: Slug) => flushSync(() => explorer.selectEndpoint(endpointOf(slug)));
  return { explorer, calls, user, choose };
}

test('a response stands under its own request, and goes back to it', async () => {
  const { explorer, user, choose } = await ran('#v1/questions?tagged=docker');
  expect(request()).toContain(`GET ${sandboxOrigin}/2.3/questions?tagged=docker&team=demo`);
  expect(request()).toMatch(/Sandbox\s+\d+:\d\d/);
  expect(request()).not.toContain(earlier);
  choose('users');
  expect(request()).toContain(`GET ${sandboxOrigin}/2.3/questions?tagged=docker&team=demo`);
  expect(request()).toContain(earlier);
  await user.click(screen.getByRole('button', { name: 'Show that request' }));
  expect(explorer.values).toEqual({ tagged: 'docker' });
  expect(document.activeElement).toBe(screen.getByRole('form', { name: 'Try it' }));
  expect(request()).not.toContain(earlier);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(explorer.endpoint.slug).toBe('users');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show that request' }));
});

test('while a request is under way it is named, and what is still shown is too', async () => {
  const { choose, user } = await ran('#v1/questions');
  choose('users');
  await user.click(screen.getByRole('button', { name: 'Run' }));
  await region('Response').findByText(
    /^Below is the previous response: GET \/questions, Sandbox, /,
  );
  expect(request()).toContain(`GET ${sandboxOrigin}/2.3/users?team=demo`);
  choose('tags');
  expect(request()).toContain('The form has changed');
});

test('on a shared screen the slug of the response is hidden, whatever the form says', async () => {
  const { explorer } = await ran('#v1/questions', 'team');
  flushSync(() => {
    explorer.selectEnvironment(explorer.environments[0]);
    explorer.changePreferences({ presenting: true });
  });
  expect(request()).toContain('My team');
  await vi.waitFor(() => expect(region('Response').queryByLabelText(/^Response of/)).toBeTruthy());
  const page = screen.getByRole('region', { name: 'Response' });
  expect(page.textContent).not.toContain('acme');
  expect([...page.querySelectorAll('[title]')].map((one) => one.getAttribute('title'))).not.toEqual(
    expect.arrayContaining([expect.stringContaining('acme')]),
  );
});

test('a token that is typed only now is not shown in the request of before', async () => {
  const { explorer } = await ran('#v1/questions?tagged=canary-7f3a-token');
  expect(request()).toContain('canary-7f3a-token');
  flushSync(() => explorer.setToken('canary-7f3a-token'));
  expect(screen.getByRole('region', { name: 'Response' }).outerHTML).not.toContain('canary-7f3a');
});

test('a missing field is added to the filter of the response, and it is said that the form goes back', async () => {
  const { explorer, user, choose } = await ran('#v1/questions?filter=none');
  await user.click(screen.getByRole('tab', { name: 'Missing fields' }));
  await screen.findByRole('region', { name: 'Missing fields' });
  const says = 'puts this request back into the form first';
  const panel = () => screen.getByRole('region', { name: 'Missing fields' }).textContent;
  expect(panel()).not.toContain(says);
  choose('users');
  expect(panel()).toContain(says);
  expect(request('Missing fields')).toContain(earlier);
  await user.type(region('Missing fields').getByRole('searchbox'), 'question.title');
  await user.click(
    screen.getByRole('button', { name: /^Add to the filter .*\(question\.title\)$/ }),
  );
  expect(explorer.endpoint.slug).toBe('questions');
  expect(explorer.values).toEqual({ filter: 'none' });
  expect(explorer.filterEditing.fieldsToAdd).toContain('question.title');
});

test('a missing field is added to the filter that the same form has by now', async () => {
  const { explorer, user } = await ran('#v1/questions?filter=none');
  flushSync(() => explorer.setValue('filter', 'withbody'));
  await user.click(screen.getByRole('tab', { name: 'Missing fields' }));
  await screen.findByRole('region', { name: 'Missing fields' });
  await user.type(region('Missing fields').getByRole('searchbox'), 'question.body_markdown');
  await user.click(
    screen.getByRole('button', { name: /^Add to the filter .*\(question\.body_markdown\)$/ }),
  );
  expect(explorer.values).toEqual({ filter: 'withbody' });
  expect(explorer.filterEditing.fieldsToAdd).toContain('question.body_markdown');
});

test('errors are shown for the response that is shown, or for the form', async () => {
  const { explorer, calls, user, choose } = await ran('#v1/questions?tagged=docker');
  choose('users');
  flushSync(() => (explorer.layout.panel = 'errors'));
  await screen.findByRole('region', { name: 'Error laboratory' });
  const triggerError = screen.getByRole('button', { name: 'Trigger it' });
  await user.click(triggerError);
  expect(calls.at(-1)?.request.url).toContain('/2.3/questions?tagged=docker');
  calls.at(-1)?.respond(Response.json({ error_id: 400, error_message: '', error_name: 'x' }));
  await vi.waitFor(() => expect(request('Error laboratory')).toContain('/2.3/questions?'));
  expect(request('Error laboratory')).not.toContain(earlier);
  await user.click(screen.getByRole('radio', { name: 'in the form: GET /users' }));
  expect(request('Error laboratory')).toContain(earlier);
  await user.click(triggerError);
  expect(calls.at(-1)?.request.url).toContain('/2.3/users?');
});

test('the error laboratory names the fault that it sent, each time, and not that of the form', async () => {
  const { explorer, calls, user } = await ran('#v1/questions');
  const error = { error_id: 503, error_name: 'temporarily_unavailable', error_message: '' };
  const respond = () => calls.at(-1)?.respond(Response.json(error));
  await user.click(screen.getByRole('button', { name: 'Run' }));
  respond();
  await vi.waitFor(() => expect(explorer.runner.isRunning).toBe(false));
  flushSync(() => {
    explorer.fault = 'slow';
    explorer.layout.panel = 'errors';
  });
  await screen.findByRole('region', { name: 'Error laboratory' });
  for (const sent of [3, 4]) {
    await user.click(screen.getByRole('button', { name: 'Trigger it' }));
    await vi.waitFor(() => expect(calls).toHaveLength(sent));
    expect(calls.at(-1)?.request.headers.get('x-sandbox-fault')).toBe('error-503');
    respond();
    await vi.waitFor(() => expect(request('Error laboratory')).toContain('fault error-503'));
    expect(request('Error laboratory')).not.toContain('slow');
  }
});

test('a place where JSON is invalid is that of the text on a shared screen, even where it is hidden', async () => {
  const { explorer, calls, user } = await ran('#v1/questions');
  const respond = async (text: string) => {
    await user.click(screen.getByRole('button', { name: 'Run' }));
    calls.at(-1)?.respond(new Response(text, { headers: { 'content-type': 'application/json' } }));
    await vi.waitFor(() => expect(explorer.runner.isRunning).toBe(false));
  };
  const shown = () => screen.getByRole('region', { name: 'Response' }).textContent;
  flushSync(() => explorer.changePreferences({ presenting: true }));
  await respond('{"items":[{"display_name":"A long name" 7}]}');
  await vi.waitFor(() => expect(shown()).toMatch(/Invalid JSON at line 4, column \d+/));
  const column = Number(/column (\d+)/.exec(shown())?.[1]);
  flushSync(() => explorer.changePreferences({ presenting: false }));
  await vi.waitFor(() => expect(shown()).toContain('Invalid JSON at line 4, column 37'));
  expect(column).toBeLessThan(37);
  // What is invalid is within a name, which is hidden.
  await respond('{"items":[{"display_name":"A\\qB"}]}');
  await vi.waitFor(() => expect(shown()).toContain('Invalid JSON at line'));
  flushSync(() => explorer.changePreferences({ presenting: true }));
  await vi.waitFor(() => expect(shown()).toContain('Invalid JSON, in a part that is hidden.'));
  expect(shown()).not.toContain('Go to line');
});

test('who is asked about a write is told of the team that it goes to, whatever the form says by then', async () => {
  const { explorer } = startExplorer({ writes: 'on' });
  explorer.open('#v1/delete-question?id=7&preview=%20');
  const [, place] = explorer.environments;
  if (place) explorer.selectEnvironment(place);
  explorer.setTeam('acme');
  render(App, { explorer });
  await screen.findByRole('region', { name: 'Response' });
  flushSync(() => void explorer.sendAnyway());
  flushSync(() => explorer.open('#v1/questions?team=other'));
  expect(await screen.findByRole('button', { name: 'Send it to acme', hidden: true })).toBeTruthy();
});
