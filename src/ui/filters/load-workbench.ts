// The first screen does not need this code.

import { whenIdle } from '../browser/idle.ts';
import type WorkbenchDialog from './WorkbenchDialog.svelte';
import type { SavedFilters } from './saved/saved-filters.svelte.ts';

interface Code {
  readonly default: typeof WorkbenchDialog;
}

/** The code of the workbench, once the filters have been read that it begins with. */
export async function loadWorkbench(savedFilters: SavedFilters): Promise<Code> {
  const [code] = await Promise.all([loadCode(), savedFilters.load()]);
  return code;
}

/** Fetches the code while the page is idle. Call it once, after the first paint. */
export function preloadWorkbench(): void {
  // What failed is asked for again when it is needed.
  whenIdle(() => void loadCode().catch(() => undefined));
}

function loadCode(): Promise<Code> {
  return import('./WorkbenchDialog.svelte');
}
