import { listResult } from '../listing/list-result.ts';
import { byIds } from './find.ts';
import type { Routes } from './route.ts';

export const comments: Routes = {
  comments: ({ team }) => listResult(team.all.comments),
  'comments-by-ids': byIds('comment', ({ comments: known }) => known),
};
