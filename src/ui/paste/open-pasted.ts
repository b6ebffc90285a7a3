import type { Explorer } from '../state/explorer.svelte.ts';
import PastedNotice from './PastedNotice.svelte';
import { pastedRequestOf } from './pasted-request.svelte.ts';
import type { PastedRequest } from './pasted-request.svelte.ts';

/** What reads a pasted request, and says in the page what became of it. */
export function pastingInto(explorer: Explorer): PastedRequest {
  const pasted = pastedRequestOf(explorer);
  pasted.notice = PastedNotice;
  return pasted;
}
