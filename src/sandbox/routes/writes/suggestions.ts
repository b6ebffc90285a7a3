import { writeFailedError } from '../../http/api-error.ts';
import type { ListResult } from '../../listing/list-result.ts';
import type { Post, PostText } from '../../model/derived.ts';
import type { SuggestedEdit } from '../../model/entities.ts';
import { hasPendingEdit } from '../../store/posts/pending-edits.ts';
import type { Team } from '../../store/team.ts';
import { requireById } from '../find.ts';
import type { RouteCall, Routes } from '../route.ts';
import { requireUnlocked } from './rules/permissions.ts';
import { readBody, readPost } from './rules/texts.ts';
import { respondToWrite } from './write.ts';

export const suggestionWrites = {
  'create-question-suggested-edit': (call) => {
    const { input, team } = call;
    const text = { ...readPost(input, team), comment: input.text('comment') ?? '' };
    return propose(call, draftSuggestion(requireById(team.questions, input), text, team));
  },
  'create-answer-suggested-edit': (call) => {
    const { input, team } = call;
    const text = { markdown: readBody(input), comment: input.text('comment') ?? '' };
    return propose(call, draftSuggestion(requireById(team.answers, input), text, team));
  },
} satisfies Routes;

function propose(call: RouteCall, draft: SuggestedEdit): ListResult {
  const { ids, suggestedEdits } = call.team;
  return respondToWrite('suggested_edit', call, draft, () => {
    const made = { ...draft, suggestedEditId: ids.suggestedEdit() };
    suggestedEdits.save(made);
    return made;
  });
}

/** A proposal before it is stored; a preview keeps its id 0. One waits for a decision at a time (docs/create-answer-suggested-edit). */
function draftSuggestion(
  post: Post,
  { comment, ...text }: PostText & { readonly comment: string },
  team: Team,
): SuggestedEdit {
  requireUnlocked(post, team);
  const { postId } = post;
  if (hasPendingEdit(postId, team))
    throw writeFailedError('another suggested edit of this post is pending');
  const created = Math.floor(team.now());
  return { suggestedEditId: 0, postId, proposerId: team.meId, created, comment, ...text };
}
