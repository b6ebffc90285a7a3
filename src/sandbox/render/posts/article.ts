import type { Getters } from '../../filtering/projection.ts';
import { content } from './shared-fields.ts';

export const article: Getters<'article'> = {
  ...content,
  article_id: ({ postId }) => postId,
  article_type: ({ articleType }) => articleType,
  link: (item, { links }) => links.article(item),
  tags: ({ tags }) => tags,
  title: ({ title }) => title,
  view_count: ({ views }) => views,
};
