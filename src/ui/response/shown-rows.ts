import { readLines, readRows } from '../../inspector/rows.ts';
import type { Rows } from '../../inspector/rows.ts';
import type { Exchange } from '../state/exchange.ts';

/**
 * Begins to read the items of an exchange as they may be shown: also those that are too many for its text, except in presentation mode,
 * where they are those of the text, which is masked.
 */
export function shownRows(
  { outcome, collected }: Exchange,
  text: string,
  isMasked: boolean,
): () => Rows {
  const lines = isMasked ? undefined : collected?.lines;
  if (lines) return () => readLines(lines);
  const json = outcome.kind === 'success' ? text : '';
  return () => readRows(json);
}
