import type { OrderKey } from '../model/resource-types.ts';
import type { CallInput } from './input.ts';

export interface PageQuery {
  readonly page: number;
  readonly size: number;
  readonly descending: boolean;
  readonly sort: string | undefined;
  readonly min: OrderKey | undefined;
  readonly max: OrderKey | undefined;
  readonly createdFrom: number | undefined;
  readonly createdTo: number | undefined;
  /** Whether `total` is wanted: it costs a look at every item. */
  readonly needsTotal: boolean;
}

/** Reads the window; an endpoint without `pagesize` gives everything, one without `sort` its own order. */
export function readPageQuery(input: CallInput, needsTotal: boolean): PageQuery {
  const sort = input.sort;
  return {
    page: input.number('page') ?? 1,
    size: input.number('pagesize') ?? Infinity,
    descending: sort !== undefined && input.text('order') !== 'asc',
    sort: sort?.name,
    min: sort && (input.number('min') ?? input.text('min')),
    max: sort && (input.number('max') ?? input.text('max')),
    createdFrom: input.number('fromdate'),
    createdTo: input.number('todate'),
    needsTotal,
  };
}
