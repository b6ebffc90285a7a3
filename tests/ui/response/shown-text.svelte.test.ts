import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { ShownText } from '../../../src/ui/response/shown-text.svelte.ts';
import { startExplorer } from '../../support/fakes/explorers.ts';

function show(count: number) {
  const { explorer } = startExplorer();
  const items = Array.from({ length: count }, (_, at) => ({ display_name: `Jane Doe ${at}` }));
  const shown = new ShownText(() => explorer.runner.exchange, explorer.presentation);
  const seen: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => shown.run(document.body));
    $effect(() => void seen.push(shown.text));
  });
  return { explorer, text: JSON.stringify({ items }), shown, seen, stop };
}

test('a long response is not shown on a shared screen before names are hidden in it', async () => {
  const { explorer, text, shown, seen, stop } = show(30_000);
  explorer.preferences.change({ presenting: true });
  await explorer.showPasted(text);
  flushSync();
  expect(shown.text).toBe('');
  expect(shown.isMasking).toBe(true);
  await vi.waitFor(() => expect(shown.isMasking).toBe(false), 20_000);
  expect(shown.text).toContain('••••');
  flushSync();
  expect(seen.join()).not.toContain('Jane');
  explorer.preferences.change({ presenting: false });
  expect(shown.text).toBe(text);
  stop();
});

test('a short response is masked at once', async () => {
  const { explorer, text, shown, stop } = show(3);
  explorer.preferences.change({ presenting: true });
  await explorer.showPasted(text);
  expect(shown.text).toContain('••••');
  expect(shown.text).not.toContain('Jane');
  expect(shown.isMasking).toBe(false);
  stop();
});
