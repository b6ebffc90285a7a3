import { loadSnippets, snippets } from '../../snippets/index.ts';
import type { Snippet } from '../../snippets/snippet.ts';
import { storageSlot } from '../browser/storage-slot.ts';
import type { StorageSlot } from '../browser/storage-slot.ts';
import { oncePer } from '../state/once-per.svelte.ts';
import type { Preferences } from '../state/preferences.svelte.ts';

/** Which languages there are, which have a tab, and which one is shown. */
export class SnippetChoice {
  /** All that are known: those at hand, and once they are fetched the others. */
  #all = $state.raw<readonly Snippet[]>(snippets);
  #pinned = $state.raw<readonly string[]>([]);
  #loading: Promise<void> | undefined;
  /** Whether they could not be fetched. */
  #failed = $state(false);
  readonly #preferences: Preferences;
  readonly #slot: StorageSlot;

  constructor(preferences: Preferences, slot: StorageSlot = storageSlot('explorer-languages')) {
    this.#preferences = preferences;
    this.#slot = slot;
    this.#pinned = readPins(slot.read());
    const wanted = [...this.#pinned, preferences.current.snippet];
    if (wanted.some((id) => !snippets.some((one) => one.id === id))) void this.load();
  }

  get all(): readonly Snippet[] {
    return this.#all;
  }

  /** Undefined as long as the code of the chosen language is awaited. */
  readonly selected: Snippet | undefined = $derived.by(() => {
    const found = this.#all.find(({ id }) => id === this.#preferences.current.snippet);
    return found ?? (this.#isComplete || this.#failed ? snippets[0] : undefined);
  });

  /** The pinned languages, and the chosen one. */
  readonly tabs: readonly Snippet[] = $derived(
    this.#all.filter(({ id }) => this.#pinned.includes(id) || id === this.selected?.id),
  );

  get #isComplete(): boolean {
    return this.#all !== snippets;
  }

  /** Fetches the other languages; what failed is tried again by the next call. */
  load = (): Promise<void> => {
    this.#loading ??= loadSnippets().then(
      (all) => {
        this.#all = all;
      },
      () => {
        this.#failed = true;
        this.#loading = undefined;
      },
    );
    return this.#loading;
  };

  choose = (snippet: string): void => this.#preferences.change({ snippet });

  isPinned(id: string): boolean {
    return this.#pinned.includes(id);
  }

  togglePin(id: string): void {
    this.#pinned = this.isPinned(id)
      ? this.#pinned.filter((one) => one !== id)
      : [...this.#pinned, id];
    this.#slot.write(JSON.stringify(this.#pinned));
  }
}

/** Four at first; the same where what is stored cannot be read. */
function readPins(text: string | undefined): readonly string[] {
  const usual = snippets.map(({ id }) => id);
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : usual;
  } catch {
    return usual;
  }
}

/** The one choice of a page, made when it is first asked for. */
export const snippetChoiceOf = oncePer(
  (preferences: Preferences) => new SnippetChoice(preferences),
);
