import { whenIdle } from '../browser/idle.ts';
import { whenPresent } from '../browser/presence.ts';
import type * as viewModule from './view.ts';

type ViewModule = typeof viewModule;

let loading: Promise<ViewModule> | undefined;

/** The code of the editor. What failed to load is asked for again by the next who needs it. */
export function loadEditor(): Promise<ViewModule> {
  loading ??= loadParts().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadParts(): Promise<ViewModule> {
  const { loadStages } = await import('./stages/load-stages.ts');
  return loadStages();
}

/**
 * Fetches the code as soon as somebody is at the page and it is idle, and makes the first editor. The code alone takes as much
 * memory as all the rest: a page that is only open has none of it. Call it once, after the first paint.
 */
export async function preloadEditor(): Promise<void> {
  await whenPresent();
  if (!wantsEditor()) return;
  whenIdle(() => {
    // Without the editor there is the plain text.
    loadEditor()
      .then(({ makeAhead }) => whenIdle(() => void makeAhead()))
      .catch(() => undefined);
  });
}

/** Whoever saves data reads the plain text. */
export function wantsEditor(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData !== true && !matchMedia('(prefers-reduced-data: reduce)').matches;
}
