import type { Results } from '../../listing/paging.ts';
import { readBody, readPost } from './rules/rules.ts';
import { draftSuggestion } from './rules/suggestions.ts';
import type { SuggestedEdit } from '../../model/entities.ts';
import { requireById } from '../need.ts';
import type { Call, Routes } from '../route.ts';
import { write } from './write.ts';

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

function propose(call: Call, draft: SuggestedEdit): Results {
  const { ids, suggestedEdits } = call.team;
  return write('suggested_edit', call, draft, () => {
    const made = { ...draft, suggestedEditId: ids.suggestedEdit() };
    suggestedEdits.put(made);
    return made;
  });
}
