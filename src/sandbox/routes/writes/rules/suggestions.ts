// This file proposes edits.
import { writeFailed } from '../../../http/api-error.ts';
import type { Post, PostText } from '../../../model/derived.ts';
import type { SuggestedEdit } from '../../../model/entities.ts';
import type { Team } from '../../../store/team.ts';
import { requireUnlocked } from './locks.ts';

/** A proposal before it is stored; a preview keeps its id 0. One waits for a decision at a time (docs/create-answer-suggested-edit). */
export function draftSuggestion(
  post: Post,
  { comment, ...text }: PostText & { readonly comment: string },
  team: Team,
): SuggestedEdit {
  requireUnlocked(post, team);
  const { postId } = post;
  if (isPending(postId, team)) throw writeFailed('another suggested edit of this post is pending');
  const created = Math.floor(team.now());
  return { suggestedEditId: 0, postId, proposerId: team.meId, created, comment, ...text };
}

export function isPending(postId: number, { suggestedEditsOn }: Team): boolean {
  return suggestedEditsOn
    .items(postId)
    .some(({ approvedAt, rejectedAt }) => approvedAt === undefined && rejectedAt === undefined);
}
