// This file wraps results: the common wrapper of all answers, itself subject to the filter (docs/wrapper).
import type { FieldFilter } from '../filtering/filter.ts';
import type { ItemRenderer, Json, JsonObject } from '../filtering/projection.ts';
import type { PageQuery } from '../input/page-query.ts';
import type { ListResult, ResultPage } from '../listing/list-result.ts';
import type { QuotaCount } from '../throttle/quota.ts';

export interface CallOutcome {
  readonly results: ListResult;
  readonly window: PageQuery;
  readonly quota: QuotaCount;
  /** Seconds to wait before the next call of the method. */
  readonly backoff: number | undefined;
}

/** Whether the answer has to know how many items there are in all. */
export function needsTotal(filter: FieldFilter) {
  return keptFields(filter).includes('total');
}

/** Gives the body of an answer that succeeded, its fields in the order of the catalog. */
export function wrapItems(
  answered: CallOutcome,
  filter: FieldFilter,
  projector: ItemRenderer,
): JsonObject {
  const page = answered.results.read(answered.window);
  const body: Record<string, Json> = {};
  for (const name of keptFields(filter)) {
    const value = fields[name]?.(answered, page, projector);
    if (value !== undefined) body[name] = value;
  }
  return body;
}

type Getter = (
  answered: CallOutcome,
  page: ResultPage,
  projector: ItemRenderer,
) => Json | undefined;

/** There is no getter for what only errors have. */
const fields: Readonly<Record<string, Getter>> = {
  items: (_, page, projector) => page.render(projector),
  has_more: (_, { hasMore }) => hasMore,
  backoff: ({ backoff }) => backoff,
  quota_max: ({ quota }) => quota.max,
  quota_remaining: ({ quota }) => quota.remaining,
  page: ({ window }) => window.page,
  page_size: ({ window }, { total }) => (window.size === Infinity ? total : window.size),
  total: (_, { total }) => total,
  type: ({ results }) => results.type,
};

function keptFields({ fields: kept }: FieldFilter) {
  return (kept.get('.wrapper') ?? []).map(({ name }) => name);
}
