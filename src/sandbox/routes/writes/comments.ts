import type { Comment } from '../../model/entities.ts';
import type { Team } from '../../store/team.ts';
import { requireById } from '../need.ts';
import type { RouteCall, Routes } from '../route.ts';
import { checkCommentUndo, checkCommentVote, draftComment } from './rules/comments.ts';
import { requireUnlocked } from './rules/locks.ts';
import { requireOwner, requirePrivilege } from './rules/permissions.ts';
import { readComment } from './rules/texts.ts';
import { respondToDelete, respondToRender, respondToWrite } from './write.ts';

export const commentWrites: Routes = {
  'create-comment': (call) => {
    const { team } = call;
    requirePrivilege('comment everywhere', team);
    const draft = draftIn(call);
    needOpenPost(draft, team);
    return respondToWrite('comment', call, draft, () => {
      const comment = { ...draft, commentId: team.ids.comment() };
      team.comments.save(comment);
      return comment;
    });
  },
  'render-comment': (call) => respondToRender('comment', draftIn(call)),
  'edit-comment': (call) => {
    const { input, team } = call;
    const comment = requireById(team.comments, input);
    requireOwner(comment, team);
    needOpenPost(comment, team);
    const draft = { ...comment, markdown: readComment(input), edited: true };
    return respondToWrite('comment', call, draft, () => {
      team.comments.save(draft);
      return draft;
    });
  },
  'delete-comment': (call) => {
    const comment = requireById(call.team.comments, call.input);
    requireOwner(comment, call.team);
    needOpenPost(comment, call.team);
    return respondToDelete('comment', call, () => call.team.comments.delete(comment.commentId));
  },
  'upvote-comment': (call) => {
    const { input, team } = call;
    const draft = checkCommentVote(requireById(team.comments, input), team);
    needOpenPost(draft, team);
    return respondToWrite('comment', call, draft, () => {
      team.votes.cast('comment', draft.commentId, 'up');
      team.comments.save(draft);
      return draft;
    });
  },
  'undo-upvote-comment': (call) => {
    const { input, team } = call;
    const draft = checkCommentUndo(requireById(team.comments, input), team);
    needOpenPost(draft, team);
    return respondToWrite('comment', call, draft, () => {
      team.votes.withdraw('comment', draft.commentId);
      team.comments.save(draft);
      return draft;
    });
  },
};

function draftIn({ input, team }: RouteCall) {
  return draftComment(readComment(input), requireById(team.posts, input).postId, team);
}

function needOpenPost({ postId }: Comment, team: Team) {
  requireUnlocked(team.posts.get(postId), team);
}
