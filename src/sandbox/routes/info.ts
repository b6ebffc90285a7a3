import { kinds } from '../kinds.ts';
import { results } from '../paging.ts';
import { Listing } from '../sorting.ts';
import type { Routes } from './route.ts';

export const info: Routes = {
  info: () => results(new Listing(kinds.info, ['info'])),
};
