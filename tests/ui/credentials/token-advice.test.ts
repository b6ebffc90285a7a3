// This file looks at what is said of a token while it is typed or pasted.
import '../../../src/ui/credentials/TokenAdvice.svelte';
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import App from '../../../src/ui/App.svelte';
import { startExplorer } from '../../support/fakes/explorers.ts';

const token = 'rl3x9JGX*8kLg))';

function open() {
  const { explorer } = startExplorer();
  explorer.setToken('');
  render(App, { explorer });
  const field = screen.getByLabelText<HTMLInputElement>('Access token', { exact: true });
  const frame = field.closest('.field');
  const shown = () => frame?.querySelector('.advice')?.textContent ?? '';
  const readOut = () =>
    Array.from(frame?.querySelectorAll('[role=status]') ?? [], (one) => one.textContent).join('');
  return { explorer, field, shown, readOut };
}

test.each([
  ['ghp_a1B2a1B2a1B2a1B2', 'It is a token of GitHub'],
  ['YOUR_TOKEN', 'Replace it with your own token'],
  ['$SO_TEAMS_PAT', 'This is the name of the variable'],
  [`"${token}"`, 'Remove the quotes at both ends'],
  [`Bearer ${token}`, 'Remove the word Bearer'],
  ['rl3x9…', 'It is a shortened or masked view'],
])('says of %s what the doctor says of it', async (pasted, says) => {
  const { field, shown, readOut } = open();
  const user = userEvent.setup();
  await user.click(field);
  await user.paste(pasted);
  await waitFor(() => expect(shown()).toContain(says));
  expect(shown()).not.toContain(pasted);
  await user.tab();
  await waitFor(() => expect(readOut()).toContain(says));
});

test('reads nothing out at a keystroke, but once nobody types any more', async () => {
  const { field, shown, readOut } = open();
  const user = userEvent.setup();
  await user.click(field);
  await user.paste('YOUR_TOKEN');
  await waitFor(() => expect(readOut()).toContain('placeholder'));
  await fireEvent.input(field, { target: { value: '$SO_TEAMS_PAT' } });
  expect(shown()).toContain('variable');
  expect(readOut()).not.toContain('variable');
  await waitFor(() => expect(readOut()).toContain('variable'));
});

test.each([`Bearer ${token}`, ` ${token} `, `'${token}'`, `“${token}”`])(
  'takes off %s what came along, and only when asked to',
  async (pasted) => {
    const { explorer, field } = open();
    const user = userEvent.setup();
    await user.click(field);
    await user.paste(pasted);
    const mend = await screen.findByRole('button', { name: 'Correct the token' });
    expect(explorer.token).toBe(pasted);
    await user.click(mend);
    expect(explorer.token).toBe(token);
    expect(screen.queryByRole('button', { name: 'Correct the token' })).toBeNull();
  },
);

test('says nothing of a token that nothing can be said against, nor of none', async () => {
  const { field, shown } = open();
  const user = userEvent.setup();
  await user.click(field);
  await user.paste('YOUR_TOKEN');
  await waitFor(() => expect(shown()).not.toBe(''));
  await user.clear(field);
  expect(shown()).toBe('');
  await user.paste(token);
  expect(shown()).toBe('');
});
