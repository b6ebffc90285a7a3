import { yieldToBrowser, whenIdle } from '../browser/idle.ts';
import type * as viewModule from './view.ts';

type ViewModule = typeof viewModule;

let loading: Promise<ViewModule> | undefined;

/** The code of the editor. What failed to load is asked for again by the next who needs it. */
export function loadEditor(): Promise<ViewModule> {
  loading ??= loadStages().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** In parts, each of which stands on those before it: run at once, all of it would hold the page up. */
async function loadStages(): Promise<ViewModule> {
  await import('./stages/base.ts');
  await yieldToBrowser();
  await import('./stages/core.ts');
  await yieldToBrowser();
  const view = await import('./view.ts');
  await yieldToBrowser();
  view.setUpMonaco();
  return view;
}

/** Fetches the code while the page is idle. Call it once, after the first paint. */
export function preloadEditor(): void {
  if (!wantsEditor()) return;
  whenIdle(() => {
    // Without the editor there is the plain text.
    loadEditor().catch(() => undefined);
  });
}

/** Whoever saves data reads the plain text. */
export function wantsEditor(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData !== true && !matchMedia('(prefers-reduced-data: reduce)').matches;
}
