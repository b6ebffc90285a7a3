import type { FieldGetters } from '../../filtering/projection.ts';
import { sharedFields } from './shared-fields.ts';

export const articleFields: FieldGetters<'article'> = {
  ...sharedFields,
  article_id: ({ postId }) => postId,
  article_type: ({ articleType }) => articleType,
  link: (item, { links }) => links.article(item),
  tags: ({ tags }) => tags,
  title: ({ title }) => title,
  view_count: ({ views }) => views,
};
