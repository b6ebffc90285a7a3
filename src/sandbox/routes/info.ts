import { resourceTypes } from '../model/resource-types.ts';
import { results } from '../listing/paging.ts';
import { Listing } from '../listing/sorting.ts';
import type { Routes } from './route.ts';

export const info = {
  info: () => results(new Listing(resourceTypes.info, ['info'])),
} satisfies Routes;
