import { checkCommentUndo, checkCommentVote, draftComment } from './rules/comments.ts';
import { needUnlocked } from './rules/locks.ts';
import { needOwner, needPrivilege } from './rules/people.ts';
import { readComment } from './rules/rules.ts';
import type { Team } from '../../store/team.ts';
import type { Comment } from '../../model/entities.ts';
import { requireById } from '../need.ts';
import type { Call, Routes } from '../route.ts';
import { erase, show, write } from './write.ts';

export const commentWrites = {
  'create-comment': (call) => {
    const { team } = call;
    needPrivilege('comment everywhere', team);
    const draft = draftIn(call);
    needOpenPost(draft, team);
    return write('comment', call, draft, () => {
      const comment = { ...draft, commentId: team.ids.comment() };
      team.comments.put(comment);
      return comment;
    });
  },
  'render-comment': (call) => show('comment', draftIn(call)),
  'edit-comment': (call) => {
    const { input, team } = call;
    const comment = requireById(team.comments, input);
    needOwner(comment, team);
    needOpenPost(comment, team);
    const draft = { ...comment, markdown: readComment(input), edited: true };
    return write('comment', call, draft, () => {
      team.comments.put(draft);
      return draft;
    });
  },
  'delete-comment': (call) => {
    const comment = requireById(call.team.comments, call.input);
    needOwner(comment, call.team);
    needOpenPost(comment, call.team);
    return erase('comment', call, () => call.team.comments.delete(comment.commentId));
  },
  'upvote-comment': (call) => {
    const { input, team } = call;
    const draft = checkCommentVote(requireById(team.comments, input), team);
    needOpenPost(draft, team);
    return write('comment', call, draft, () => {
      team.votes.cast('comment', draft.commentId, 'up');
      team.comments.put(draft);
      return draft;
    });
  },
  'undo-upvote-comment': (call) => {
    const { input, team } = call;
    const draft = checkCommentUndo(requireById(team.comments, input), team);
    needOpenPost(draft, team);
    return write('comment', call, draft, () => {
      team.votes.withdraw('comment', draft.commentId);
      team.comments.put(draft);
      return draft;
    });
  },
} satisfies Routes;

function draftIn({ input, team }: Call) {
  return draftComment(readComment(input), requireById(team.posts, input).postId, team);
}

function needOpenPost({ postId }: Comment, team: Team) {
  needUnlocked(team.posts.get(postId), team);
}
