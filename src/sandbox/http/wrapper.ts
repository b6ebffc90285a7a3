// This file wraps results: the common wrapper of all answers, itself subject to the filter (docs/wrapper).
import type { Filter } from '../filtering/filter.ts';
import type { Page, Results } from '../listing/list-result.ts';
import type { Json, JsonObject, Projector } from '../filtering/projection.ts';
import type { Quota } from '../throttle/quota.ts';
import type { PageQuery } from '../input/page-query.ts';

export interface Answered {
  readonly results: Results;
  readonly window: PageQuery;
  readonly quota: Quota;
  /** Seconds to wait before the next call of the method. */
  readonly backoff: number | undefined;
}

/** Whether the answer has to know how many items there are in all. */
export function isCounted(filter: Filter) {
  return keptFields(filter).includes('total');
}

/** Gives the body of an answer that succeeded, its fields in the order of the catalog. */
export function wrap(answered: Answered, filter: Filter, projector: Projector): JsonObject {
  const page = answered.results.read(answered.window);
  const body: Record<string, Json> = {};
  for (const name of keptFields(filter)) {
    const value = fields[name]?.(answered, page, projector);
    if (value !== undefined) body[name] = value;
  }
  return body;
}

type Getter = (answered: Answered, page: Page, projector: Projector) => Json | undefined;

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

function keptFields({ fields: kept }: Filter) {
  return (kept.get('.wrapper') ?? []).map(({ name }) => name);
}
