import { results } from '../listing/paging.ts';
import { byIds } from './by-ids.ts';
import type { Routes } from './route.ts';

export const posts = {
  posts: ({ team }) => results(team.all.posts),
  'posts-by-ids': byIds('post', ({ posts: known }) => known),
  'comments-on-posts': ({ input, team }) => results(team.commentsOn.any(input.numbers('ids'))),
} satisfies Routes;
