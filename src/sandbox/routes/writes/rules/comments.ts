import { writeFailedError } from '../../../http/api-error.ts';
import type { Comment } from '../../../model/entities.ts';
import type { Team } from '../../../store/team.ts';
import { isOwn } from './permissions.ts';

/** A comment before it is stored; a preview keeps its id 0. */
export function draftComment(markdown: string, postId: number, team: Team): Comment {
  const replyToId = addressee(markdown, postId, team);
  return {
    commentId: 0,
    postId,
    ownerId: team.meId,
    created: Math.floor(team.now()),
    markdown,
    score: 0,
    edited: false,
    ...(replyToId !== undefined && { replyToId }),
  };
}

/** Votes on comments go up only, and earn nothing. */
export function checkCommentVote(comment: Comment, team: Team): Comment {
  if (isOwn(comment, team)) throw writeFailedError('you cannot vote on a comment of your own');
  if (team.votes.of('comment', comment.commentId)) {
    throw writeFailedError('you have voted this comment up already');
  }
  return { ...comment, score: comment.score + 1 };
}

export function checkCommentUndo(comment: Comment, team: Team): Comment {
  if (!team.votes.of('comment', comment.commentId)) {
    throw writeFailedError('you have not voted this comment up');
  }
  return { ...comment, score: comment.score - 1 };
}

/** Characters of a name that are enough to mean somebody. */
const enough = 3;

/** Whom an `@name` at the start addresses: somebody who wrote the post or below it. */
function addressee(markdown: string, postId: number, team: Team): number | undefined {
  const name = /^@([\p{L}\p{N}_-]+)/u.exec(markdown)?.[1]?.toLowerCase() ?? '';
  if (name.length < enough) return undefined;
  const comments = team.commentsOn.items(postId).map(({ ownerId }) => ownerId);
  const present = [...comments.reverse(), team.posts.get(postId)?.ownerId ?? 0];
  return present.find((id) => {
    const person = team.people.get(id);
    return person?.name.replace(/\s/g, '').toLowerCase().startsWith(name) === true;
  });
}
