import { expect, test } from 'vitest';
import { allPagesScripts } from '../../../src/snippets/all-pages/index.ts';
import { hasScript, scriptLanguages } from '../../../src/snippets/all-pages/languages.ts';
import { loadSnippets } from '../../../src/snippets/index.ts';
import { SnippetForm } from '../../../src/ui/request/snippet-form.svelte.ts';
import { memorySlot } from '../../support/fakes/explorers.ts';

test('one request with the dates of now at first', () => {
  const { scope, dates } = new SnippetForm(memorySlot());
  expect({ scope, dates }).toEqual({ scope: 'request', dates: 'fixed' });
});

test('what was chosen is remembered, and the scripts are fetched', async () => {
  const slot = memorySlot();
  const form = new SnippetForm(slot);
  form.chooseScope('pages');
  form.chooseDates('run-time');
  const again = new SnippetForm(memorySlot(slot.stored()));
  expect({ scope: again.scope, dates: again.dates }).toEqual({ scope: 'pages', dates: 'run-time' });
  await again.load();
  expect(again.scriptOf('curl')?.info.title).toBe('bash, curl and jq');
  expect(again.scriptOf('go')).toBeUndefined();
  expect(again.failed).toBe(false);
});

test.each(['', '{', 'null', '7', '{"scope":"planet","dates":1}'])(
  'what cannot be read, as %j, is as at first',
  (stored) => {
    const { scope, dates } = new SnippetForm(memorySlot(stored));
    expect({ scope, dates }).toEqual({ scope: 'request', dates: 'fixed' });
  },
);

test('the languages that are named are those that have a script, by the labels of their tabs', async () => {
  expect(scriptLanguages.map(({ id }) => id)).toEqual(allPagesScripts.map(({ id }) => id));
  const languages = await loadSnippets();
  for (const { id, label } of scriptLanguages) {
    expect(languages.find((language) => language.id === id)?.label).toBe(label);
    expect(hasScript(id)).toBe(true);
  }
  expect(hasScript('go')).toBe(false);
});
