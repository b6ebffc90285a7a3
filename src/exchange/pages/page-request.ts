import type { ApiRequest } from '../../request/build.ts';
import { toRequest } from '../../request/build.ts';
import { largestPage } from './plan.ts';

/** The same request for one page of a size. Its dates are those of the first request: `7d` does not move on. */
export function pageRequest(
  { recipe: { endpoint, values }, destination }: ApiRequest,
  page: number,
  pageSize: number,
): ApiRequest {
  const paged = { ...values, page: String(page), pagesize: String(pageSize) };
  return toRequest({ endpoint, values: paged }, destination);
}

/** The request that only counts what there is. */
export function countRequest({ recipe, destination }: ApiRequest): ApiRequest {
  const { page: _page, pagesize: _pagesize, ...values } = recipe.values;
  return toRequest({ ...recipe, values: { ...values, filter: 'total' } }, destination);
}

/** The page size that a user has set, where it is one to collect with and not the largest anyway. */
export function ownPageSize({ recipe }: ApiRequest): number | undefined {
  const size = Number(recipe.values.pagesize);
  return Number.isInteger(size) && size > 0 && size < largestPage ? size : undefined;
}
