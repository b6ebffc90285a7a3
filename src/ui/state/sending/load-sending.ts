// The first screen does not need this code.

import { whenIdle } from '../../browser/idle.ts';
import type * as sendingModule from './sending.ts';

export type Sending = typeof sendingModule;

let loaded: Sending | undefined;

/** The code that sends and reads, if it is there. */
export const loadedSending = (): Sending | undefined => loaded;

/** The code that sends and reads. What failed to load is asked for again by the next who needs it. */
export async function loadSending(): Promise<Sending> {
  return (loaded ??= await import('./sending.ts'));
}

/** Fetches the code while the page is idle. Call it once, after the first paint. */
export function preloadSending(): void {
  whenIdle(() => void loadSending().catch(() => undefined));
}
