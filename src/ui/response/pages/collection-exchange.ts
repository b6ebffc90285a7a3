import type { Outcome, Timing } from '../../../exchange/outcome.ts';
import type { CollectEnd, Piece, Progress } from '../../../exchange/pages/collect.ts';
import type { Exchange } from '../../state/exchange.ts';
import type { CollectionSource } from './collection-source.ts';

/** What has come so far. */
interface Collected {
  readonly startedAt: number;
  readonly progress: Progress;
  readonly pieces: readonly Piece[];
  readonly lastOutcome: Extract<Outcome, { readonly kind: 'success' }> | undefined;
}

/** A collection as one run, however many requests it took: without a text, and the same run when it goes on later. */
export function exchangeOf(
  { prepared }: CollectionSource,
  end: CollectEnd,
  { startedAt, progress, pieces, lastOutcome }: Collected,
): Exchange {
  const { items, pages, duplicates } = progress;
  const collected = { items, pages, duplicates, isComplete: end.kind === 'complete', shown: 0 };
  const timing = { startedAt, duration: Date.now() - startedAt };
  const outcome = (): Outcome => {
    if (end.kind === 'failed') return withTiming(end.outcome, timing);
    if (end.kind === 'cancelled' || !lastOutcome) return { kind: 'aborted', timing };
    const bytes = pieces.reduce((sum, { text }) => sum + text.length, 0);
    const received = { ...lastOutcome.received, text: '', bytes, wireBytes: undefined, timing };
    return { ...lastOutcome, received, summary: { ...lastOutcome.summary, items } };
  };
  return { ...prepared, at: startedAt, outcome: outcome(), collected };
}

function withTiming(outcome: Outcome, timing: Timing): Outcome {
  return 'received' in outcome
    ? { ...outcome, received: { ...outcome.received, timing } }
    : { ...outcome, timing };
}
