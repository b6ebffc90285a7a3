import { results } from '../../listing/list-result.ts';
import { byIds } from '../find.ts';
import type { Routes } from '../route.ts';

export const posts: Routes = {
  posts: ({ team }) => results(team.all.posts),
  'posts-by-ids': byIds('post', ({ posts: known }) => known),
  'comments-on-posts': ({ input, team }) => results(team.commentsOn.any(input.numbers('ids'))),
};
