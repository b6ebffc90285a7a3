import { itemsResult } from '../../listing/list-result.ts';
import type { Comment } from '../../model/entities.ts';
import type { VoteDirection } from '../../store/posts/votes.ts';
import type { Team } from '../../store/team.ts';
import { requireById } from '../find.ts';
import type { Route, RouteCall, Routes } from '../route.ts';
import { checkCommentUndo, checkCommentVote, draftComment } from './rules/comments.ts';
import { requireOwner, requirePrivilege, requireUnlocked } from './rules/permissions.ts';
import { readComment } from './rules/texts.ts';
import { respondToDelete, respondToWrite } from './write.ts';

export const commentWrites = {
  'create-comment': (call) => {
    const { team } = call;
    requirePrivilege('comment everywhere', team);
    const draft = draftIn(call);
    requireOpenPost(draft, team);
    return respondToWrite('comment', call, draft, () => {
      const comment = { ...draft, commentId: team.ids.comment() };
      team.comments.save(comment);
      return comment;
    });
  },
  'render-comment': (call) => itemsResult('comment', [draftIn(call)]),
  'edit-comment': (call) => {
    const { input, team } = call;
    const comment = requireById(team.comments, input);
    requireOwner(comment, team);
    requireOpenPost(comment, team);
    const draft = { ...comment, markdown: readComment(input), edited: true };
    return respondToWrite('comment', call, draft, () => {
      team.comments.save(draft);
      return draft;
    });
  },
  'delete-comment': (call) => {
    const comment = requireById(call.team.comments, call.input);
    requireOwner(comment, call.team);
    requireOpenPost(comment, call.team);
    return respondToDelete('comment', call, () => call.team.comments.delete(comment.commentId));
  },
  'upvote-comment': setVote(checkCommentVote, 'up'),
  'undo-upvote-comment': setVote(checkCommentUndo, undefined),
} satisfies Routes;

function setVote(
  draftOf: (comment: Comment, team: Team) => Comment,
  vote: VoteDirection | undefined,
): Route {
  return (call) => {
    const { input, team } = call;
    const draft = draftOf(requireById(team.comments, input), team);
    requireOpenPost(draft, team);
    return respondToWrite('comment', call, draft, () => {
      team.votes.set('comment', draft.commentId, vote);
      team.comments.save(draft);
      return draft;
    });
  };
}

function draftIn({ input, team }: RouteCall) {
  return draftComment(readComment(input), requireById(team.posts, input).postId, team);
}

function requireOpenPost({ postId }: Comment, team: Team) {
  requireUnlocked(team.posts.get(postId), team);
}
