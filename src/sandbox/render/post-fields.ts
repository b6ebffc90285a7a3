import type { Comment, Flaggable, Post, PostType } from '../model/entities.ts';
import { isAnswer, isArticle, lockOf, postType, scoreOf } from '../model/posts.ts';
import type { Team } from '../store/team.ts';
import { ownerMay } from '../store/users/privileges.ts';
import { renderBlocks } from './markdown/markdown.ts';

/** What every post has. */
export const sharedFields = {
  owner: ({ ownerId }: Post, { whoIs }: Team) => whoIs(ownerId),
  score: scoreOf,
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

/**
 * What the owner of the token did about a post and may do about it. The API tells so with the scope private_info, which
 * personal access tokens have.
 */
export const voteFields = {
  upvoted: ({ postId }: Post, { votes }: Team) => votes.of('post', postId) === 'up',
  downvoted: ({ postId }: Post, { votes }: Team) => votes.of('post', postId) === 'down',
};

export const permissionFields = {
  can_comment: (post: Post, team: Team) =>
    !lockOf(post, team) && ownerMay('comment everywhere', team),
  can_edit: (post: Post, team: Team) =>
    !lockOf(post, team) && (post.ownerId === team.meId || ownerMay('edit posts', team)),
  can_flag: (post: Post, team: Team) => canFlag(postType(post), post.postId, team),
  can_suggest_edit: (post: Post, team: Team) =>
    !lockOf(post, team) && team.pendingEditsOn.items(post.postId).length === 0,
};

/** Articles take no flags. */
export function canFlag(kind: Flaggable | 'article', id: number, team: Team): boolean {
  return kind !== 'article' && ownerMay('flag posts', team) && !team.flags.hasRaised(kind, id);
}

/** The address of the page that shows a post. */
export function pageAddress(item: Post, { links, questions, meId }: Team) {
  if (isArticle(item)) return links.article(item);
  if (!isAnswer(item)) return links.question(item);
  const parent = questions.get(item.questionId);
  return parent ? links.answer(item, parent) : links.share('a', item.postId, meId);
}

/** An answer goes by the title of its question. */
export function postTitle(post: Post | undefined, { questions }: Team) {
  if (!post) return undefined;
  return isAnswer(post) ? questions.get(post.questionId)?.title : post.title;
}

/** The type of a post by its id; one that is there no more is told of as it was, or as a question. */
export function typeOf(id: number, { posts, deleted }: Team): PostType {
  const post = posts.get(id);
  return post ? postType(post) : (deleted.get(id) ?? 'question');
}
