import { page, pagesize } from '../../catalog/parameters.ts';
import type { ApiRequest } from '../../request/build.ts';
import { toRequest } from '../../request/build.ts';
import { largestPage } from './plan.ts';

/** The same request for one page of a size. Its dates are those of the first request: `7d` does not move on. */
export function pageRequest(
  { recipe: { endpoint, values }, destination }: ApiRequest,
  number: number,
  pageSize: number,
): ApiRequest {
  const paged = { ...values, page: String(number), pagesize: String(pageSize) };
  return toRequest({ endpoint, values: paged }, destination);
}

/** The request that only counts what there is. */
export function countRequest({ recipe, destination }: ApiRequest): ApiRequest {
  const narrowing = Object.entries(recipe.values).filter(
    ([name]) => name !== page.name && name !== pagesize.name,
  );
  const values = { ...Object.fromEntries(narrowing), filter: 'total' };
  return toRequest({ ...recipe, values }, destination);
}

/** The page size that a user has set, where it is one to collect with and not the largest anyway. */
export function ownPageSize({ recipe }: ApiRequest): number | undefined {
  const size = Number(recipe.values.pagesize);
  return Number.isInteger(size) && size > 0 && size < largestPage ? size : undefined;
}
