import { renderBlocks } from '../markdown.ts';
import type { Getters } from '../projection.ts';
import { absent } from './absent.ts';
import { personOf } from './user.ts';

export const revision: Getters<'revision'> = {
  body: ({ markdown }) => renderBlocks(markdown),
  comment: ({ comment }) => comment,
  content_license: absent,
  creation_date: ({ at }) => at,
  is_rollback: () => false,
  last_body: ({ before }) => before && renderBlocks(before.markdown),
  last_tags: ({ before }) => before?.tags,
  last_title: ({ before }) => before?.title,
  post_id: ({ postId }) => postId,
  post_type: ({ postType }) => postType,
  revision_guid: ({ guid }) => guid,
  revision_number: ({ number }) => number,
  revision_type: () => 'single_user',
  set_community_wiki: () => false,
  tags: ({ tags }) => tags,
  title: ({ title }) => title,
  user: ({ by }, team) => personOf(by, team),
};
