import type { Preferences } from '../state/preferences.svelte.ts';

/** Keeps `data-theme` of the page in step with the preference; without it the system decides. Returns how to stop. */
export function followTheme(preferences: Preferences, root: HTMLElement): () => void {
  return $effect.root(() => {
    $effect(() => {
      const { theme } = preferences.current;
      if (theme === 'system') delete root.dataset.theme;
      else root.dataset.theme = theme;
    });
  });
}
