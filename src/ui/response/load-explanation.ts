// The first screen does not need this code.

import { whenIdle } from '../browser/idle.ts';
import type Explanation from './Explanation.svelte';

/** The component. What failed to load is asked for again. */
export function loadExplanation(): Promise<{ readonly default: typeof Explanation }> {
  return import('./Explanation.svelte');
}

/** Fetches the code while the page is idle: once the server is gone, it is too late. Call it once, after the first paint. */
export function preloadExplanation(): void {
  // Without it the bare reason is shown.
  whenIdle(() => void loadExplanation().catch(() => undefined));
}
