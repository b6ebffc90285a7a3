import { expect, test } from 'vitest';
import { Palette } from '../../../src/ui/palette/palette.svelte.ts';
import { itemOf } from '../../../src/ui/palette/requests.ts';
import { savedRequestsOf } from '../../../src/ui/saved/saved-requests.svelte.ts';
import { historyEntry } from '../../support/builders/history.ts';
import { startExplorer } from '../../support/fakes/explorers.ts';

test('of hundreds of saved requests the first are shown, and each is found', () => {
  const { explorer } = startExplorer();
  const saved = savedRequestsOf(explorer);
  for (let at = 0; at < 300; at += 1) saved.save({ name: `Mine ${at}`, notes: '', folder: '' });
  const palette = new Palette(explorer);
  const shown = () => palette.groups.find(({ title }) => title === 'Saved requests')?.items ?? [];
  expect(shown()).toHaveLength(6);
  palette.type('mine 299');
  expect(shown()[0]?.title).toBe('Mine 299');
});

test('a run of another team keeps its slug, so that it can be hidden, and a long value is cut', () => {
  const values = { tagged: 'x'.repeat(32_000) };
  const item = itemOf(historyEntry(1, { target: 'team', team: 'acme', values }), () => undefined);
  expect(item.team).toBe('acme');
  expect(item.detail).toHaveLength(300);
});
