import type { CollectStep } from '../../../exchange/pages/collect.ts';
import type { RestoredCollection } from './kept-collection.svelte.ts';

/** The last page of a collection that was read back, of which the browser keeps no more than is needed to go on. */
export function restoredStep(
  { wrapper, progress, pieces }: RestoredCollection,
  at: number,
): Extract<CollectStep, { readonly kind: 'page' }> {
  const piece = pieces.at(-1) ?? { page: 0, text: '', count: 0, keys: [] };
  const timing = { startedAt: at, duration: 0 };
  const received = { status: 200, timing, wireBytes: undefined, bytes: 0, headers: [], text: '' };
  const { total, quotaRemaining } = progress;
  const summary = { items: 0, hasMore: undefined, total, backoff: undefined, quotaRemaining };
  return {
    kind: 'page',
    piece,
    progress,
    wrapper,
    outcome: { kind: 'success', received, summary: { ...summary, quotaMax: undefined } },
  };
}
