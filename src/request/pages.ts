// This file says how the pages of a listing are asked for, one after another.
import { page, pagesize } from '../catalog/parameters.ts';
import { toRequest } from './build.ts';
import type { ApiRequest } from './build.ts';

/** The most items that a page holds. */
export const largestPage = pagesize.max;

/** Milliseconds from one request to the next, at the least: the API drops a client that asks more than 30 times a second, and this is a third of it. */
export const politeInterval = 100;

/** How much of the quota is left untouched, unless the user says otherwise. Requests. */
export const usualReserve = 100;

/** Pages in a row that bring nothing new, as if the same one came again. Where a list grows from its beginning, one or two may. */
export const mostRepeated = 5;

export function hasPages({ endpoint }: Pick<ApiRequest, 'endpoint'>): boolean {
  return endpoint.parameters.some(({ name }) => name === page.name);
}

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
