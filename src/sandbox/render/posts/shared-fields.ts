import type { Post } from '../../model/derived.ts';
import type { Comment } from '../../model/entities.ts';
import type { Team } from '../../store/team.ts';
import { renderBlocks } from '../markdown/markdown.ts';

export const sharedFields = {
  owner: ({ ownerId }: Post, { whoIs }: Team) => whoIs(ownerId),
  score: ({ upVotes, downVotes }: Post) => upVotes - downVotes,
  up_vote_count: ({ upVotes }: Post) => upVotes,
  down_vote_count: ({ downVotes }: Post) => downVotes,
  creation_date: ({ created }: Post) => created,
  last_activity_date: ({ lastActivity }: Post) => lastActivity,
  last_edit_date: ({ edited }: Post) => edited?.at,
  last_editor: ({ edited }: Post, { whoIs }: Team) => whoIs(edited?.by),
  body: ({ markdown }: Post) => renderBlocks(markdown),
  body_markdown: ({ markdown }: Post) => markdown,
  comment_count: ({ postId }: Post, { commentsOn }: Team) => commentsOn.items(postId).length,
  comments: ({ postId }: Post, { commentsOn }: Team) => presence(commentsOn.items(postId)),
};

/** The site shows comments oldest first; a post without any has no such field. */
function presence(comments: readonly Comment[]) {
  return comments.length > 0 ? comments.toSorted((a, b) => a.created - b.created) : undefined;
}
