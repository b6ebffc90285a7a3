import type { FieldGetters } from '../../filtering/projection.ts';
import { postType } from '../../model/records.ts';
import { renderBlocks } from '../markdown/markdown.ts';

export const suggestedEditFields: FieldGetters<'suggested_edit'> = {
  approval_date: ({ approvedAt }) => approvedAt,
  body: ({ markdown }) => renderBlocks(markdown),
  comment: ({ comment }) => comment,
  creation_date: ({ created }) => created,
  post_id: ({ postId }) => postId,
  post_type: ({ postId }, { posts }) => {
    const post = posts.get(postId);
    return post ? postType(post) : 'question';
  },
  proposing_user: ({ proposerId }, { whoIs }) => whoIs(proposerId),
  rejection_date: ({ rejectedAt }) => rejectedAt,
  suggested_edit_id: ({ suggestedEditId }) => suggestedEditId,
  tags: ({ tags }) => tags,
  title: ({ title }) => title,
};
