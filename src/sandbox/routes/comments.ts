import { results } from '../listing/paging.ts';
import { byIds } from './by-ids.ts';
import type { Routes } from './route.ts';

export const comments = {
  comments: ({ team }) => results(team.all.comments),
  'comments-by-ids': byIds('comment', ({ comments: known }) => known),
} satisfies Routes;
