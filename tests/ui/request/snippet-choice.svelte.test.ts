import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { SnippetChoice } from '../../../src/ui/request/snippet-choice.svelte.ts';
import { Preferences } from '../../../src/ui/state/preferences.svelte.ts';
import { memorySlot } from '../../support/fakes/explorers.ts';

function start({ snippet, pins }: { snippet?: string; pins?: string } = {}) {
  const preferences = new Preferences(memorySlot(JSON.stringify({ snippet })));
  const slot = memorySlot(pins);
  return { choice: new SnippetChoice(preferences, slot), preferences, slot };
}

const tabs = ({ tabs: shown }: SnippetChoice) => shown.map(({ id }) => id);
const usual = ['curl', 'powershell', 'cmd', 'article'];

test('four languages have a tab at first, and the first of them is chosen', () => {
  const { choice } = start();
  expect(tabs(choice)).toEqual(usual);
  expect(choice.selected?.id).toBe('curl');
});

test('a language that was chosen in an earlier version is still the chosen one', () => {
  for (const snippet of usual) expect(start({ snippet }).choice.selected?.id).toBe(snippet);
});

test('a chosen language has a tab as long as it is chosen', async () => {
  const { choice, preferences } = start();
  await choice.load();
  choice.choose('go');
  expect(tabs(choice)).toEqual([...usual, 'go']);
  expect(preferences.current.snippet).toBe('go');
  choice.choose('curl');
  expect(tabs(choice)).toEqual(usual);
});

test('the code of a remembered language is fetched, and nothing else is shown until it is there', async () => {
  const { choice } = start({ snippet: 'python' });
  expect(choice.selected).toBeUndefined();
  expect(tabs(choice)).toEqual(usual);
  await choice.load();
  expect(choice.selected?.id).toBe('python');
  expect(tabs(choice)).toEqual([...usual, 'python']);
});

test('a language that nobody knows is the first one', async () => {
  const { choice } = start({ snippet: 'cobol' });
  await choice.load();
  expect(choice.selected?.id).toBe('curl');
});

test('pins are remembered', async () => {
  const { choice, slot } = start();
  await choice.load();
  choice.togglePin('ruby');
  choice.togglePin('article');
  flushSync();
  expect(tabs(choice)).toEqual(['curl', 'powershell', 'cmd', 'ruby']);
  const again = start({ pins: slot.stored() ?? '' }).choice;
  await again.load();
  expect(tabs(again)).toEqual(['curl', 'powershell', 'cmd', 'ruby']);
});

test('the tab of the chosen language stays when its pin goes', () => {
  const { choice } = start();
  choice.togglePin('curl');
  expect(choice.isPinned('curl')).toBe(false);
  expect(tabs(choice)).toEqual(usual);
});

test.each([undefined, '', '{', 'null', '7', '{"curl":true}'])(
  'pins that cannot be read, as %j, are the usual ones',
  (pins) => {
    expect(tabs(start(pins === undefined ? {} : { pins }).choice)).toEqual(usual);
  },
);

test('pins of languages that are gone have no tab', async () => {
  const { choice } = start({ pins: '["cobol",7,"cmd"]' });
  await choice.load();
  expect(tabs(choice)).toEqual(['curl', 'cmd']);
});
