import type { ListResult } from '../../listing/list-result.ts';
import type { SuggestedEdit } from '../../model/entities.ts';
import { requireById } from '../need.ts';
import type { RouteCall, Routes } from '../route.ts';
import { draftSuggestion } from './rules/suggestions.ts';
import { readBody, readPost } from './rules/texts.ts';
import { respondToWrite } from './write.ts';

export const suggestionWrites: Routes = {
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
};

function propose(call: RouteCall, draft: SuggestedEdit): ListResult {
  const { ids, suggestedEdits } = call.team;
  return respondToWrite('suggested_edit', call, draft, () => {
    const made = { ...draft, suggestedEditId: ids.suggestedEdit() };
    suggestedEdits.save(made);
    return made;
  });
}
