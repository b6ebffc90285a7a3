// The first screen does not need the code that reads what is pasted.
import type * as reader from '../../../request/paste/add-to-list.ts';
import { whenIdle } from '../../browser/idle.ts';

let loaded: typeof reader | undefined;

/** The code that reads pasted lists, if it is there. */
export const loadedReader = (): typeof reader | undefined => loaded;

/** The code that reads pasted lists. What failed to load is asked for again by the next who needs it. */
export async function loadReader(): Promise<typeof reader> {
  return (loaded ??= await import('../../../request/paste/add-to-list.ts'));
}

/** Fetches the code while the page is idle. Call it once, after the first paint. */
export function preloadReader(): void {
  whenIdle(() => void loadReader().catch(() => undefined));
}
