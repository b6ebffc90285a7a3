import { SvelteMap } from 'svelte/reactivity';
import type { Snippet } from '../../snippets/snippet.ts';
import { loadEditor, wantsEditor } from '../editor/load.ts';
import { highlight } from './highlight.ts';
import type { HighlightedText } from './highlight.ts';

type Highlighter = (text: string) => readonly HighlightedText[];

/** Those of the programs, by what Markdown calls their languages. */
const loaded = new SvelteMap<string, Highlighter>();

/** What colours a snippet: for shells it is at hand, and a program is plain as long as its own has not come. */
export function highlighterOf({ info, markdown }: Snippet): Highlighter {
  if (info.group !== 'Languages') return highlight;
  return loaded.get(markdown) ?? ((text) => [{ text }]);
}

/** Fetches what colours a program, with the editor, which has it. Without it the program stays plain. */
export async function loadHighlighterOf({ info, markdown }: Snippet): Promise<void> {
  if (info.group !== 'Languages' || loaded.has(markdown) || !wantsEditor()) return;
  try {
    await loadEditor();
    const { loadHighlighter } = await import('./highlight-code.ts');
    loaded.set(markdown, await loadHighlighter(markdown));
  } catch {
    // Nothing but the colours is missing.
  }
}
