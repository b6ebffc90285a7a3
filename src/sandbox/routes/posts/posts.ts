import { listResult } from '../../listing/list-result.ts';
import { byIds } from '../find.ts';
import type { Routes } from '../route.ts';

export const postsRoutes = {
  posts: ({ team }) => listResult(team.all.posts),
  'posts-by-ids': byIds('post', ({ posts: known }) => known),
  'comments-on-posts': ({ input, team }) =>
    listResult(team.commentsOn.listingOfAny(input.numbers('ids'))),
  comments: ({ team }) => listResult(team.all.comments),
  'comments-by-ids': byIds('comment', ({ comments: known }) => known),
} satisfies Routes;
