import { listResult } from '../listing/list-result.ts';
import { Listing } from '../listing/listing.ts';
import { resourceTypes } from '../model/resource-types.ts';
import type { Routes } from './route.ts';

export const info: Routes = {
  info: () => listResult(new Listing(resourceTypes.info, ['info'])),
};
