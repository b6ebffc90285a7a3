import { writeFailedError } from '../../http/api-error.ts';
import type { PostText } from '../../model/derived.ts';
import { requireById } from '../route.ts';
import type { Route, RouteCall, Routes } from '../route.ts';
import { requireUnlocked } from './permissions.ts';
import { readBody, readPost } from './texts.ts';
import { respondToWrite } from './write.ts';

export const suggestionWrites = {
  'create-question-suggested-edit': suggest('question', readPost),
  'create-answer-suggested-edit': suggest('answer', ({ input }) => ({ markdown: readBody(input) })),
} satisfies Routes;

/** Proposes an edit; a preview keeps its id 0. One waits for a decision at a time (docs/create-answer-suggested-edit). */
function suggest(type: 'question' | 'answer', read: (call: RouteCall) => PostText): Route {
  return (call) => {
    const { input, team } = call;
    const text = { ...read(call), comment: input.text('comment') ?? '' };
    const post = requireById<typeof type>(type, call);
    const { postId } = post;
    requireUnlocked(post, team);
    if (team.pendingEditsOn.items(postId).length > 0)
      throw writeFailedError('another suggested edit of this post is pending');
    const created = Math.floor(team.now());
    const draft = { suggestedEditId: 0, postId, proposerId: team.meId, created, ...text };
    return respondToWrite('suggested_edit', call, draft, () => {
      const made = { ...draft, suggestedEditId: team.ids.suggestedEdit() };
      team.suggestedEdits.save(made);
      return made;
    });
  };
}
