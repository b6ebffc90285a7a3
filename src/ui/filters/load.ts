// This file fetches the code of the workbench, in time but never on the first screen.
import { whenIdle } from '../idle.ts';
import type WorkbenchDialog from './WorkbenchDialog.svelte';

/** The code of the workbench. */
export function loadWorkbench(): Promise<{ readonly default: typeof WorkbenchDialog }> {
  return import('./WorkbenchDialog.svelte');
}

/** Fetches the code while the page is idle. Call it once, after the first paint. */
export function preloadWorkbench(): void {
  // What failed is asked for again when it is needed.
  whenIdle(() => void loadWorkbench().catch(() => undefined));
}
