import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import JsonPane from '../../../src/ui/editor/JsonPane.svelte';
import { loadEditor, preloadEditor } from '../../../src/ui/editor/load.ts';
import { record } from '../../support/fakes/monaco.ts';

const network = vi.hoisted(() => ({ isDown: true, attempts: 0 }));

vi.mock('../../../src/ui/editor/stages/stages.ts', () => ({
  stages: [
    () => {
      network.attempts += 1;
      if (network.isDown) throw new Error('offline');
    },
  ],
}));
vi.mock(
  '../../../src/ui/editor/stages/monaco.ts',
  async () => (await import('../../support/fakes/monaco.ts')).monaco,
);

afterEach(() => {
  vi.restoreAllMocks();
  network.attempts = 0;
});

const shown = '{\n  "a": 1.10\n}';
const open = (text = '{"a":1.10}') =>
  render(JsonPane, { text, label: 'Response', filename: 'a.json' });
const plain = () => screen.queryByRole('region', { name: 'Response' });
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 50));

function saveData(): void {
  vi.spyOn(globalThis, 'matchMedia').mockImplementation((query) => {
    const list = new EventTarget() as MediaQueryList;
    return Object.defineProperty(list, 'matches', { value: query.includes('reduced-data') });
  });
}

test('fetches nothing for who saves data', async () => {
  saveData();
  open();
  void preloadEditor();
  await fireEvent.pointerMove(document.body);
  await aWhile();
  expect(plain()?.textContent).toBe(shown);
  expect(network.attempts).toBe(0);
});

test('fetches nothing while nobody is at the page', async () => {
  void preloadEditor();
  await aWhile();
  expect(network.attempts).toBe(0);
  await fireEvent.pointerMove(document.body);
  await waitFor(() => expect(network.attempts).toBe(1));
});

test('shows every line of a long text, of which only what is in sight is laid out at once', () => {
  saveData();
  const items = Array.from({ length: 1000 }, (_, id) => ({ id, title: `a\u200Bb ${id}` }));
  open(JSON.stringify(items));
  expect(plain()?.textContent).toBe(JSON.stringify(items, null, 2));
  const rest = plain()?.querySelector('span');
  expect(rest?.textContent.split('\n')).toHaveLength(4002 - 200);
  expect(rest?.style.getPropertyValue('contain-intrinsic-block-size')).toBe('auto 3802lh');
});

test('keeps the plain text, and all that it can do, when the editor cannot be loaded', async () => {
  open();
  await waitFor(() => expect(network.attempts).toBe(1));
  await aWhile();
  expect(plain()?.textContent).toBe(shown);
  expect(button('Find').disabled).toBe(true);
  expect(button('Fold').disabled).toBe(true);
  expect(button('Copy').disabled).toBe(false);
  await userEvent.click(button('Wrap'));
  expect(plain()?.classList.contains('wraps')).toBe(true);
});

test('tries again for the next pane', async () => {
  await expect(loadEditor()).rejects.toThrow();
  network.isDown = false;
  open();
  await waitFor(() => expect(plain()).toBeNull());
  expect(record.models.at(-1)?.text).toBe(shown);
});
