import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import JsonPane from '../../../src/ui/editor/JsonPane.svelte';
import { forget, record } from '../../support/fakes/monaco.ts';

vi.mock('../../../src/ui/editor/stages/stages.ts', () => ({ stages: [] }));
vi.mock(
  '../../../src/ui/editor/stages/monaco.ts',
  async () => (await import('../../support/fakes/monaco.ts')).monaco,
);

beforeEach(forget);

afterEach(() => {
  vi.restoreAllMocks();
  delete document.documentElement.dataset.theme;
});

const json = '{"id":9007199254740993,"id":1.10}';
const shown = '{\n  "id": 9007199254740993,\n  "id": 1.10\n}';
const large = JSON.stringify(Array.from({ length: 12_000 }, (_, id) => ({ id })));

const open = (text = json) => render(JsonPane, { text, label: 'Response', filename: 'a.json' });
const plain = () => screen.queryByRole('region', { name: 'Response' });
const opened = () => waitFor(() => expect(plain()).toBeNull());
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

test('shows the text at once, as it was received, and within reach of the keyboard', () => {
  open();
  expect(plain()?.textContent).toBe(shown);
  expect(plain()?.tabIndex).toBe(0);
  expect(button('Find').disabled).toBe(true);
  expect(button('Fold').disabled).toBe(true);
});

test('shows it in the editor once that has loaded', async () => {
  open();
  await opened();
  expect(record.models.map(({ text }) => text)).toEqual([shown]);
  expect(record.options.get('ariaLabel')).toBe('Response');
  expect(button('Find').disabled).toBe(false);
});

test('a text that stops being JSON stays as it was from there on, and a button goes there', async () => {
  render(JsonPane, {
    text: '{"a":1,\r\n"b": NaN ,\r\n  "c":2}',
    end: 14,
    label: 'Response',
    filename: 'a.json',
  });
  expect(plain()?.textContent).toBe('{\n  "a": 1,\n  "b": NaN ,\r\n  "c":2}');
  await opened();
  await userEvent.click(button('Go to line 3, column 8'));
  expect(record.actions).toEqual(['at 3:8']);
});

test('a text that is not JSON at all is shown as it is, and has no place to go to', () => {
  render(JsonPane, { text: 'Not  Found', end: 0, label: 'Response', filename: 'a.json' });
  expect(plain()?.textContent).toBe('Not  Found');
  expect(screen.queryByRole('button', { name: /^Go to/ })).toBeNull();
});

test('opens no editor when the pane has gone before it loaded', async () => {
  const { unmount } = open();
  unmount();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(record.hosts).toEqual([]);
});

test('leaves nothing behind', async () => {
  const { unmount } = open();
  await opened();
  unmount();
  expect(record.disposed).toBe(1);
  expect(record.models.every(({ isDisposed }) => isDisposed)).toBe(true);
});

test('shows the next text in the same editor', async () => {
  const { rerender } = open();
  await opened();
  await rerender({ text: '[]' });
  expect(record.hosts).toHaveLength(1);
  expect(record.models).toMatchObject([{ isDisposed: true }, { text: '[]', isDisposed: false }]);
});

test('shows the beginning of a large text, and all of it in the editor', async () => {
  open(large);
  expect(plain()?.textContent.length).toBe(100_000);
  expect(screen.getByText(/first part/)).toBeTruthy();
  await opened();
  await waitFor(() => expect(record.models[0]?.text.endsWith('\n]')).toBe(true));
  expect(JSON.parse(record.models[0]?.text ?? '')).toHaveLength(12_000);
});

test('marks hidden characters, in the plain text and in the editor (T52)', async () => {
  const { container } = open('{"a":"x\u202ey\u200bz"}');
  expect([...container.querySelectorAll('bdi')].map((mark) => mark.dataset.codes)).toEqual([
    'U+202E',
    'U+200B',
  ]);
  await opened();
  // Monaco shows the first one by itself.
  expect(record.models[0]?.marks).toBe(1);
});

test('finds, folds and wraps', async () => {
  open();
  await opened();
  await userEvent.click(button('Find'));
  await userEvent.click(button('Fold'));
  await userEvent.click(screen.getByText('Level 2'));
  await userEvent.click(screen.getByText('Unfold all'));
  expect(record.actions).toEqual(['actions.find', 'editor.foldLevel2', 'editor.unfoldAll']);
  await userEvent.click(button('Wrap'));
  expect(button('Wrap').getAttribute('aria-pressed')).toBe('true');
  expect(record.options.get('wordWrapOverride2')).toBe('on');
});

test('copies all of the text as it is shown, and says so', async () => {
  const user = userEvent.setup();
  open(large);
  await user.click(button('Copy'));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied'));
  const copied = await navigator.clipboard.readText();
  expect(JSON.stringify(JSON.parse(copied)) === large).toBe(true);
});

test('says when the browser refuses to copy', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  open();
  await user.click(button('Copy'));
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Not copied'));
});

test('downloads what was received', async () => {
  let saved: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved = blob as Blob;
    return 'blob:saved';
  });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  open();
  await userEvent.click(button('Download'));
  expect(click.mock.contexts).toMatchObject([{ download: 'a.json' }]);
  expect(await saved?.text()).toBe(json);
});

test('follows the theme of the page', async () => {
  const root = document.documentElement;
  root.dataset.theme = 'dark';
  open();
  await opened();
  expect(record.theme).toBe('json-dark');
  root.dataset.theme = 'light';
  await waitFor(() => expect(record.theme).toBe('json-light'));
});
