import { itemsResult } from '../../listing/list-result.ts';
import type { Comment } from '../../model/entities.ts';
import type { Team } from '../../store/team.ts';
import { requireById } from '../route.ts';
import type { RouteCall, Routes } from '../route.ts';
import { requireOwner, requirePrivilege, requireUnlocked } from './permissions.ts';
import { readComment } from './texts.ts';
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
    const comment = ownIn(call);
    const draft = { ...comment, markdown: readComment(call.input), edited: true };
    return respondToWrite('comment', call, draft, () => call.team.comments.save(draft));
  },
  'delete-comment': (call) => {
    const { commentId } = ownIn(call);
    return respondToDelete('comment', call, () => call.team.comments.delete(commentId));
  },
} satisfies Routes;

export function requireOpenPost({ postId }: Comment, team: Team): void {
  requireUnlocked(team.posts.get(postId), team);
}

function ownIn(call: RouteCall): Comment {
  const comment = requireById('comment', call);
  requireOwner(comment, call.team);
  requireOpenPost(comment, call.team);
  return comment;
}

/** A comment before it is stored; a preview keeps its id 0. */
function draftIn(call: RouteCall): Comment {
  const { input, team } = call;
  const markdown = readComment(input);
  const { postId } = requireById('post', call);
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
