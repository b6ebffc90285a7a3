import { itemsResult } from '../listing/list-result.ts';
import type { Routes } from './route.ts';

export const info: Routes = {
  info: () => itemsResult('info', ['info']),
};
