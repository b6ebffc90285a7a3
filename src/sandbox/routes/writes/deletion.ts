import { writeFailedError } from '../../http/api-error.ts';
import type { Post } from '../../model/entities.ts';
import { isAnswer, isArticle, postType, scoreOf } from '../../model/posts.ts';
import type { Team } from '../../store/team.ts';
import { recordCollections } from '../route.ts';
import { isModerator, isOwn } from './permissions.ts';
import { changeReputation, withoutAccepted } from './write.ts';

/** What others have built on stays, unless a moderator decides otherwise. */
export function requireDeletable(post: Post, team: Team): void {
  if (isModerator(team) || isArticle(post)) return;
  if (isAnswer(post)) {
    const accepted = team.questions.get(post.questionId)?.acceptedAnswerId;
    if (accepted === post.postId) throw writeFailedError('an accepted answer cannot be deleted');
    return;
  }
  const isUseful = team.answers
    .getAll(post.answerIds)
    .some((answer) => scoreOf(answer) > 0 && !isOwn(answer, team));
  if (isUseful) throw writeFailedError('a question with an upvoted answer cannot be deleted');
}

/** Deletes a post with all that is below it. */
export function deletePost(post: Post, team: Team): void {
  const { postId } = post;
  if (!isAnswer(post) && !isArticle(post)) {
    for (const answer of [...team.answersTo.items(postId)]) removeAlone(answer, team);
    team.favorites.forget(postId);
  }
  removeAlone(post, team);
  const question = isAnswer(post) ? team.questions.get(post.questionId) : undefined;
  if (!question) return;
  const left = question.acceptedAnswerId === postId ? withoutAccepted(question) : question;
  team.questions.save({ ...left, answerIds: left.answerIds.filter((id) => id !== postId) });
}

/** Removes a post with its comments and suggested edits, and takes back what its owner gained by it. */
function removeAlone(post: Post, team: Team) {
  const { postId, ownerId } = post;
  for (const { commentId } of [...team.commentsOn.items(postId)]) team.comments.delete(commentId);
  for (const { suggestedEditId } of [...team.suggestedEditsOn.items(postId)]) {
    team.suggestedEdits.delete(suggestedEditId);
  }
  const earned = (team.people.get(ownerId)?.reputationChanges ?? [])
    .filter(({ kind, postId: id }) => id === postId && !kind.startsWith('bounty'))
    .reduce((sum, { points }) => sum + points, 0);
  changeReputation(ownerId, { points: -earned, kind: 'post_deleted', postId }, team);
  team.deleted.set(postId, postType(post));
  recordCollections[postType(post)](team).delete(postId);
}
