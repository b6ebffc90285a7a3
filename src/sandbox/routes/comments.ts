import { results } from '../listing/list-result.ts';
import { byIds } from './find.ts';
import type { Routes } from './route.ts';

export const comments: Routes = {
  comments: ({ team }) => results(team.all.comments),
  'comments-by-ids': byIds('comment', ({ comments: known }) => known),
};
