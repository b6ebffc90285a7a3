import type { Desk } from '../context.ts';
import { sinceLastVote } from './lifecycle.ts';
import type { Answer } from '../../../model/entities.ts';
import { countDownVotes, drawEdit } from './engagement.ts';
import type { Reply, Thread } from '../plan/threads.ts';
import type { Writable } from '../writable.ts';

export function writeAnswer(reply: Reply, thread: Thread, desk: Desk): Answer {
  const { postId, author, created, draft, votes } = reply;
  const edited = drawEdit(author, created, desk);
  const downVotes = countDownVotes(votes);
  const upVotes = votes.length - downVotes;
  const answer: Writable<Answer> = {
    postId,
    ownerId: author.userId,
    created,
    lastActivity: edited?.at ?? created,
    markdown: desk.withLinks(draft.body),
    upVotes,
    downVotes,
    questionId: thread.postId,
  };
  if (edited) answer.edited = edited;
  if (thread.draft.isCommunityOwned === true && reply === thread.replies[0]) {
    answer.communityOwnedAt = sinceLastVote(reply, desk);
  }
  return answer;
}
