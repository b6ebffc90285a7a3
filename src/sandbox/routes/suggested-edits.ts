import { results } from '../listing/paging.ts';
import { byIds } from './by-ids.ts';
import { mine, named } from './people.ts';
import type { OfPeople } from './people.ts';
import type { Routes } from './route.ts';

const proposedBy: OfPeople = (ids, { team }) => results(team.suggestedEditsBy.any(ids));

export const suggestedEdits = {
  'suggested-edits': ({ team }) => results(team.all.suggestedEdits),
  'suggested-edits-by-ids': byIds('suggested_edit', ({ suggestedEdits: known }) => known),
  'posts-on-suggested-edits': ({ input, team }) =>
    results(team.suggestedEditsOn.any(input.numbers('ids'))),
  'suggested-edits-on-users': named(proposedBy),
  'me-suggested-edits': mine(proposedBy),
} satisfies Routes;
