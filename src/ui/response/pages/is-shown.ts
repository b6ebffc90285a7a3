import type { Exchange } from '../../state/exchange.ts';
import type { PageCollection } from './page-collection.svelte.ts';

/** Whether the response that is shown has all that was collected. */
export function isShown(
  { progress, lastOutcome }: Pick<PageCollection, 'progress' | 'lastOutcome'>,
  exchange: Exchange | undefined,
): boolean {
  const isSame = exchange?.at === lastOutcome?.received.timing.startedAt;
  return isSame && exchange?.collected?.items === progress.items;
}
