import { results } from '../../listing/list-result.ts';
import { byIds } from '../find.ts';
import { mine, named } from '../users/with-me.ts';
import type { OfPeople } from '../users/with-me.ts';
import type { Routes } from '../route.ts';

const proposedBy: OfPeople = (ids, { team }) => results(team.suggestedEditsBy.any(ids));

export const suggestedEdits: Routes = {
  'suggested-edits': ({ team }) => results(team.all.suggestedEdits),
  'suggested-edits-by-ids': byIds('suggested_edit', ({ suggestedEdits: known }) => known),
  'posts-on-suggested-edits': ({ input, team }) =>
    results(team.suggestedEditsOn.any(input.numbers('ids'))),
  'suggested-edits-on-users': named(proposedBy),
  'me-suggested-edits': mine(proposedBy),
};
