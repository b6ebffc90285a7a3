import type { FieldGetters } from '../../filtering/projection.ts';
import { postType } from '../../model/records.ts';
import { neverPresent } from '../absent.ts';
import { renderLine } from '../markdown/markdown.ts';
import { canFlag } from './my-fields.ts';
import { pageAddress } from './post.ts';

export const commentFields: FieldGetters<'comment'> = {
  owner: ({ ownerId }, { whoIs }) => whoIs(ownerId),
  edited: ({ edited }) => edited,
  score: ({ score }) => score,
  creation_date: ({ created }) => created,
  post_id: ({ postId }) => postId,
  comment_id: ({ commentId }) => commentId,
  upvoted: ({ commentId }, { votes }) => votes.of('comment', commentId) === 'up',
  content_license: neverPresent,
  body: ({ markdown }) => renderLine(markdown),
  body_markdown: ({ markdown }) => markdown,
  can_flag: ({ commentId }, team) => canFlag('comment', commentId, team),
  link: (item, team) => {
    const post = team.posts.get(item.postId);
    return post && team.links.comment(item, pageAddress(post, team));
  },
  post_type: ({ postId }, { posts }) => {
    const post = posts.get(postId);
    return post ? postType(post) : 'question';
  },
  reply_to_user: ({ replyToId }, { whoIs }) => whoIs(replyToId),
};
