import type { CollectLimits } from '../../../exchange/pages/plan.ts';
import type { PreparedRequest } from '../../state/exchange.ts';

/** What is collected, and how. */
export interface CollectionSource {
  readonly prepared: PreparedRequest;
  readonly pageSize: number;
  readonly limits: CollectLimits;
  /** How many items there are, where that is known beforehand. */
  readonly total?: number | undefined;
}
