import type { ThreadDraft } from '../draft.ts';
import { beginnings } from './beginnings.ts';
import { foundations } from './foundations.ts';

/** Every thread that was written by hand. */
export const threads: readonly ThreadDraft[] = [...beginnings, ...foundations];
