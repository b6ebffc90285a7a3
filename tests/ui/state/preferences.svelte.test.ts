import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { followTheme } from '../../../src/ui/browser/theme.svelte.ts';
import { preferencesSlot, Preferences } from '../../../src/ui/state/preferences.svelte.ts';
import { memorySlot } from '../../support/fakes/explorers.ts';

const initial = {
  theme: 'system',
  style: 'query',
  zone: 'utc',
  snippet: 'curl',
  showUnavailable: false,
  teamInLinks: false,
  presenting: false,
  formWidth: undefined,
  commandsHeight: undefined,
  readableDates: true,
  tableColumns: {},
  folded: 'none',
};

test.each([
  ['nothing', undefined],
  ['no text', ''],
  ['broken JSON', '{"theme":"da'],
  ['null', 'null'],
  ['a number', '7'],
  ['a text', '"dark"'],
  ['a list', '["dark"]'],
  ['an empty object', '{}'],
  [
    'unknown values',
    '{"theme":"sepia","style":"soap","zone":"mars","snippet":7,"teamInLinks":"yes","formWidth":"wide","commandsHeight":-4,"folded":"all"}',
  ],
  ['unknown names', '{"token":"t","__proto__":{"theme":"dark"}}'],
])('%s restores as the initial preferences', (_, text) => {
  expect(new Preferences(memorySlot(text)).current).toEqual(initial);
});

test('what is known is restored, what is not is as at first', () => {
  const text = '{"theme":"dark","style":"path","zone":"mars","showUnavailable":true}';
  const preferences = new Preferences(memorySlot(text));
  expect(preferences.current).toEqual({
    ...initial,
    theme: 'dark',
    style: 'path',
    showUnavailable: true,
  });
  expect(preferences.style.id).toBe('path');
});

test('a change is saved and comes back whole', () => {
  const slot = memorySlot();
  new Preferences(slot).change({ zone: 'local', snippet: 'powershell', formWidth: 420 });
  expect(new Preferences(slot).current).toEqual({
    ...initial,
    zone: 'local',
    snippet: 'powershell',
    formWidth: 420,
  });
});

test('a browser that keeps nothing does not get in the way', () => {
  const refuse = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  const preferences = new Preferences(preferencesSlot);
  preferences.change({ theme: 'dark' });
  expect(preferences.current.theme).toBe('dark');
  vi.unstubAllGlobals();
});

test('the page follows the theme until it is told to stop', () => {
  const preferences = new Preferences(memorySlot());
  const root = document.createElement('div');
  const stop = followTheme(preferences, root);
  flushSync();
  expect(root.dataset.theme).toBeUndefined();
  flushSync(() => preferences.change({ theme: 'dark' }));
  expect(root.dataset.theme).toBe('dark');
  flushSync(() => preferences.change({ theme: 'system' }));
  expect(root.dataset.theme).toBeUndefined();
  stop();
  flushSync(() => preferences.change({ theme: 'light' }));
  expect(root.dataset.theme).toBeUndefined();
});
