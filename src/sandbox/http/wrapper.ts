// This file wraps results in the common wrapper, itself subject to the filter (docs/wrapper).
import type { FieldFilter } from '../filtering/filter.ts';
import type { ItemRenderer, Json, JsonObject } from '../filtering/projection.ts';
import type { PageQuery } from '../input/page-query.ts';
import type { ListResult, ResultPage } from '../listing/list-result.ts';
import type { QuotaCount } from '../throttle/quota.ts';

export interface ServedCall {
  readonly result: ListResult;
  readonly pageQuery: PageQuery;
  readonly quota: QuotaCount;
  /** Seconds to wait before the next call of the method. */
  readonly backoff: number | undefined;
}

/** Whether the response has to know how many items there are in all. */
export function needsTotal(filter: FieldFilter) {
  return keptFields(filter).includes('total');
}

/** Gives the body of a successful response, its fields in the order of the catalog. */
export function wrapResult(
  call: ServedCall,
  filter: FieldFilter,
  renderer: ItemRenderer,
): JsonObject {
  const page = call.result.read(call.pageQuery);
  const body: Record<string, Json> = {};
  for (const name of keptFields(filter)) {
    const value = fields[name]?.(call, page, renderer);
    if (value !== undefined) body[name] = value;
  }
  return body;
}

type WrapperGetter = (
  call: ServedCall,
  page: ResultPage,
  renderer: ItemRenderer,
) => Json | undefined;

/** There is no getter for what only errors have. */
const fields: Readonly<Record<string, WrapperGetter>> = {
  items: ({ result: { type } }, { items }, renderer) =>
    items.map((item) => renderer.render(type, item)),
  has_more: (_, { hasMore }) => hasMore,
  backoff: ({ backoff }) => backoff,
  quota_max: ({ quota }) => quota.max,
  quota_remaining: ({ quota }) => quota.remaining,
  page: ({ pageQuery }) => pageQuery.page,
  page_size: ({ pageQuery: { size } }, { total }) => (size === Infinity ? total : size),
  total: (_, { total }) => total,
  type: ({ result }) => result.type,
};

function keptFields({ fields: kept }: FieldFilter) {
  return (kept.get('.wrapper') ?? []).map(({ name }) => name);
}
