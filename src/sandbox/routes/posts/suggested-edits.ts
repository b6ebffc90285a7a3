import { listResult } from '../../listing/list-result.ts';
import { byIds } from '../find.ts';
import type { Routes } from '../route.ts';
import { mine, named, type UsersRoute } from '../users/with-me.ts';

const proposedBy: UsersRoute = (ids, { team }) =>
  listResult(team.suggestedEditsBy.listingOfAny(ids));

export const suggestedEdits: Routes = {
  'suggested-edits': ({ team }) => listResult(team.all.suggestedEdits),
  'suggested-edits-by-ids': byIds('suggested_edit', ({ suggestedEdits: known }) => known),
  'posts-on-suggested-edits': ({ input, team }) =>
    listResult(team.suggestedEditsOn.listingOfAny(input.numbers('ids'))),
  'suggested-edits-on-users': named(proposedBy),
  'me-suggested-edits': mine(proposedBy),
};
