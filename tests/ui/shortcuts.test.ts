// This file presses keys on the whole page that are meant for something else: an input method, the browser, a letter.
import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import App from '../../src/ui/App.svelte';
// Loaded beforehand: the page asks for them only once it stands.
import '../../src/ui/catalog/CatalogList.svelte';
import '../../src/ui/ExchangeColumn.svelte';
import { shortcuts } from '../../src/ui/shortcuts.ts';
import { startExplorer } from '../support/fakes/explorers.ts';

// The whole page takes a machine that is busy with other programs its time.

async function open(fragment = '') {
  const { explorer, calls } = startExplorer();
  explorer.open(fragment);
  render(App, { explorer });
  const box = await screen.findByRole<HTMLInputElement>('searchbox');
  for (const name of ['Height of the commands', 'Width of the form'])
    await screen.findByRole('separator', { name });
  return { explorer, calls, box, user: userEvent.setup() };
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { exact: true });
const splitter = (name: string) => screen.getByRole('separator', { name });
/** Presses a key; gives whether the page left it to the browser. */
const press = (element: Element, key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(element, { key, ...more });

test('a key that is held runs the form once', async () => {
  const { calls } = await open();
  const held = { ctrlKey: true, repeat: true };
  await press(field('page'), 'Enter', { ctrlKey: true });
  for (const repeat of [held, held, held]) await press(field('page'), 'Enter', repeat);
  expect(calls).toHaveLength(1);
  // The browser would submit the form.
  expect(await press(field('page'), 'Enter')).toBe(true);
  expect(await press(field('page'), 'Enter', { repeat: true })).toBe(false);
});

test('a shortcut of the palette that is held opens it once', async () => {
  const { explorer } = await open();
  expect(await press(document.body, 'k', { ctrlKey: true, repeat: true })).toBe(false);
  expect(explorer.layout.dialog).toBeUndefined();
  await press(document.body, 'k', { ctrlKey: true });
  expect(explorer.layout.dialog).toBe('palette');
});

test('the palette is opened before anything in the page takes the keys for its own', async () => {
  const { explorer, box } = await open();
  const other = vi.fn();
  box.addEventListener('keydown', other);
  await press(box, 'k', { ctrlKey: true });
  expect(explorer.layout.dialog).toBe('palette');
  expect(other).not.toHaveBeenCalled();
});

test('what is typed for a palette that is not there yet can be taken back', async () => {
  const { explorer } = await open();
  explorer.layout.dialog = 'palette';
  for (const key of ['a', 'b', 'Backspace']) await press(document.body, key);
  expect(explorer.layout.typedAhead).toBe('a');
  await press(document.body, 'Escape');
  expect([explorer.layout.dialog, explorer.layout.typedAhead]).toEqual([undefined, '']);
});

test('Enter that is held in the search does not run the form that it opens', async () => {
  const { box, calls, user } = await open();
  await user.type(box, 'badges');
  await press(box, 'Enter');
  const form = screen.getByRole('form', { name: 'Try it' });
  expect(await press(form, 'Enter', { repeat: true })).toBe(false);
  expect(calls).toEqual([]);
});

test('Enter that is held writes new lines in a text, and Ctrl with it runs once', async () => {
  const { calls } = await open('#v1/create-question');
  const body = field('body');
  expect(await press(body, 'Enter', { repeat: true })).toBe(true);
  expect(await press(body, 'Enter', { repeat: true, ctrlKey: true })).toBe(false);
  expect(calls).toEqual([]);
});

test('Enter and Escape of an input method do nothing but end its text', async () => {
  const { explorer, box, user } = await open('#v1/questions?tagged=ci');
  await user.type(box, 'badges');
  await press(box, 'Enter', { isComposing: true });
  expect(explorer.endpoint.slug).toBe('questions');
  await press(box, 'Escape', { isComposing: true });
  expect(box.value).toBe('badges');
  await user.type(field('tagged'), 'docker');
  await press(field('tagged'), 'Enter', { isComposing: true });
  expect(screen.queryByRole('button', { name: 'Remove docker' })).toBeNull();
});

test('a list waits for the end of a text that an input method composes', async () => {
  const { explorer } = await open();
  const list = field('tagged');
  list.value = 'ni hao';
  await fireEvent(list, new InputEvent('input', { bubbles: true, isComposing: true }));
  expect(list.value).toBe('ni hao');
  expect(explorer.values.tagged ?? '').toBe('');
  list.value = '你好';
  await fireEvent(list, new CompositionEvent('compositionend', { bubbles: true }));
  expect(explorer.values).toEqual({ tagged: '你好' });
  expect(list.value).toBe('你好');
});

test.each([
  ['a splitter', () => splitter('Width of the form'), 'ArrowLeft'],
  ['a splitter across', () => splitter('Height of the commands'), 'ArrowUp'],
  ['a tab', () => screen.getByRole('tab', { selected: true, name: 'JSON' }), 'ArrowLeft'],
  ['the search', () => screen.getByRole('searchbox'), 'ArrowDown'],
  ['a number', () => field('page'), 'ArrowUp'],
] as const)('Alt and an arrow key on %s are left to the browser', async (_, find, key) => {
  const { explorer } = await open();
  const element = find();
  element.focus();
  expect(await press(element, key, { altKey: true })).toBe(true);
  expect(document.activeElement).toBe(element);
  expect(explorer.values).toEqual({});
  expect(await press(element, key)).toBe(false);
});

test('Ctrl+Enter on a splitter runs, and folds nothing', async () => {
  const { explorer, calls } = await open();
  await press(splitter('Height of the commands'), 'Enter', { ctrlKey: true });
  expect(calls).toHaveLength(1);
  expect(explorer.preferences.current.folded).toBe('none');
});

test.each([
  ['Win32', 'l', true],
  ['Win32', 'д', true],
  ['MacIntel', '@', false],
] as const)('on %s, Alt+L that types “%s” copies a link: %s', (platform, key, copies) => {
  vi.spyOn(navigator, 'platform', 'get').mockReturnValue(platform);
  const field = document.createElement('input');
  document.body.append(field);
  const seen: boolean[] = [];
  field.addEventListener('keydown', (event) => seen.push(shortcuts.link.matches(event)));
  document.body.addEventListener('keydown', (event) => seen.push(shortcuts.link.matches(event)));
  const pressed = { key, code: 'KeyL', altKey: true };
  field.dispatchEvent(new KeyboardEvent('keydown', pressed));
  document.body.dispatchEvent(new KeyboardEvent('keydown', pressed));
  // Where nothing is typed, the key has nothing else to do.
  expect(seen).toEqual([copies, true]);
  field.remove();
});

test('Escape empties the search, and a second one closes the list over the form', async () => {
  const { box, user } = await open();
  const button = screen.getByRole('button', { name: 'Endpoints' });
  await user.click(button);
  await user.type(box, 'badges{Escape}');
  expect(box.value).toBe('');
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await user.keyboard('{Escape}');
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(button);
});
