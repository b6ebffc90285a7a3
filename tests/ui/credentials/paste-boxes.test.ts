import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { redactedMark } from '../../../src/secrets/redact.ts';
import App from '../../../src/ui/App.svelte';
// Loaded beforehand: the page asks for them only once it stands.
import '../../../src/ui/catalog/CatalogList.svelte';
import '../../../src/ui/filters/WorkbenchDialog.svelte';
import '../../../src/ui/ExchangeColumn.svelte';
import { makeCanary } from '../../support/builders/canary.ts';
import { startExplorer } from '../../support/fakes/explorers.ts';

// The page takes a machine that is busy with other programs its time.

const canary = makeCanary();
const command = `curl -H 'X-API-Access-Token: ${canary}' 'https://x.test/2.3/users?filter=withbody'`;

/** The page with its paste boxes: it has no way to the team, and the workbench is open. */
async function open() {
  const { explorer } = startExplorer();
  const team = explorer.environments.find(({ target }) => !target.sandbox);
  if (team) explorer.selectEnvironment(team);
  // A built-in filter takes no name.
  explorer.filterEditing.open(['question.share_link']);
  render(App, { explorer });
  const find = (label: RegExp | string) => screen.findByLabelText<HTMLInputElement>(label);
  const boxes = [
    await find('Read a filter'),
    await find(/^Name$/),
    await find('Search the fields'),
    await find(/^Paste a response/),
  ];
  return { explorer, boxes, search: await find('Search the endpoints') };
}

async function paste(box: HTMLElement, text: string): Promise<void> {
  box.focus();
  await userEvent.paste(text);
}

test('a pasted command with the token in use does not stay readable', async () => {
  const { explorer, boxes } = await open();
  explorer.setToken(canary);
  for (const box of boxes) {
    await paste(box, command);
    expect(box.value).toBe(command.replace(canary, redactedMark));
  }
});

test('the search takes a pasted command as a request, and shows no token in other words', async () => {
  const { explorer, search } = await open();
  explorer.setToken(canary);
  await paste(search, command);
  expect(search.value).toBe('');
  await paste(search, `votes ${canary}`);
  expect(search.value).toBe(`votes ${redactedMark}`);
});

test('nor does one that was pasted before the token was known', async () => {
  const { explorer, boxes, search } = await open();
  await paste(search, `votes ${canary}`);
  for (const box of boxes) await paste(box, command);
  expect(boxes.map(({ value }) => value)).toEqual(boxes.map(() => command));
  explorer.setToken(canary);
  explorer.forget();
  for (const box of boxes) expect(box.value).toBe(command.replace(canary, redactedMark));
  expect(search.value).toBe(`votes ${redactedMark}`);
});

test('a command with any token goes from the box once its filter is read', async () => {
  const { boxes } = await open();
  const [box] = boxes;
  if (!box) throw new TypeError('There is no box.');
  await paste(box, command);
  await userEvent.click(screen.getByRole('button', { name: 'Read' }));
  expect(await screen.findByText(/withbody is shown/)).toBeTruthy();
  expect(box.value).toBe('');
});
