import { listResult } from '../../listing/list-result.ts';
import { byIds } from '../find.ts';
import type { Routes } from '../route.ts';

export const suggestedEditsRoutes = {
  'suggested-edits': ({ team }) => listResult(team.all.suggestedEdits),
  'suggested-edits-by-ids': byIds('suggested_edit', ({ suggestedEdits: known }) => known),
  'posts-on-suggested-edits': ({ input, team }) =>
    listResult(team.suggestedEditsOn.listingOfAny(input.numbers('ids'))),
} satisfies Routes;
