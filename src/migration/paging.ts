// This file moves pages, their sizes, what v2.3 takes by default and the bounds of dates to v3.
import type { Parameter } from '../catalog/parameter.ts';
import type { Route } from '../catalog/v3/mapping.ts';
import type { DraftValues } from '../request/draft.ts';
import type { Recipe } from '../request/recipe.ts';

/** The sizes that a page can have in v3. */
const sizes = [15, 30, 50, 100] as const;

/** How many items a page of v2.3 has by default. */
const usualSize = '30';

/** The smallest size of v3 that holds as many items, or the largest there is. */
export function nextPageSize(size: number): number {
  return sizes.find((one) => one >= size) ?? 100;
}

/** The page of v3 that has the first item of a page of v2.3. */
export function movePage(
  text: string,
  pagesize = usualSize,
): { readonly page: string | number; readonly note?: string } {
  const [page, size] = [Number(text), Number(pagesize)];
  if (!Number.isInteger(page) || !Number.isInteger(size) || size === nextPageSize(size))
    return { page: text };
  const first = (page - 1) * size + 1;
  const moved = Math.ceil(first / nextPageSize(size));
  return {
    page: moved,
    note: `page=${page} becomes page=${moved}, which has item ${first}, the first of that page.`,
  };
}

/** What v2.3 takes where nothing was given: the defaults of v3 are not written down. */
export function usualText(parameter: Parameter): string | undefined {
  if (parameter.name === 'pagesize') return usualSize;
  if (parameter.name === 'order') return 'desc';
  return parameter.kind === 'sort' ? parameter.default : undefined;
}

/** `min` and `max` of the date of creation are bounds that v3 has. */
export function moveBounds(
  { values }: Recipe,
  { parameters }: Route,
): { readonly values: DraftValues; readonly notes: readonly string[] } {
  const { min, max, ...others } = values;
  const isMoved = values.sort === 'creation' && parameters.fromdate !== undefined;
  if (!isMoved || (min === undefined && max === undefined)) return { values, notes: [] };
  const from = [values.fromdate, min].filter((text) => text !== undefined).map(Number);
  const to = [values.todate, max].filter((text) => text !== undefined).map(Number);
  return {
    values: {
      ...others,
      ...(from.length > 0 && { fromdate: String(Math.max(...from)) }),
      ...(to.length > 0 && { todate: String(Math.min(...to)) }),
    },
    notes: ['min and max of the date of creation become from and to.'],
  };
}
