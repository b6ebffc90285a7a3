import type { Bound } from '../../catalog/parameter.ts';
import { parseInteger } from './integer.ts';

/**
 * Reads `min` or `max` in the terms of the sort that it bounds: a number, a name in lower case, or the place
 * of a rank. Sorts without a bound (hot, week, month, rank of questions, relevance) refuse any value.
 */
export function readBound(bound: Bound, text: string): number | string | undefined {
  switch (bound.kind) {
    case 'date':
    case 'number':
      return parseInteger(text);
    case 'text':
      return text.toLowerCase();
    case 'rank':
      return bound.ranks.includes(text) ? bound.ranks.indexOf(text) : undefined;
    case 'none':
      return undefined;
  }
}
