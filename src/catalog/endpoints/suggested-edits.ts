import { family } from '../endpoint.ts';
import { ids, sorted } from '../parameters.ts';
import { suggestedEditSorts } from '../sorts.ts';

const define = family('Suggested Edits');

export const suggestedEditEndpoints = [
  define({
    slug: 'suggested-edits',
    verb: 'GET',
    path: '/suggested-edits',
    summary: 'Pages through all proposed edits.',
    returns: 'suggested_edit',
    teams: 'likely',
    parameters: [...sorted(suggestedEditSorts)],
  }),
  define({
    slug: 'suggested-edits-by-ids',
    verb: 'GET',
    path: '/suggested-edits/{ids}',
    summary: 'Fetches proposed edits by id.',
    returns: 'suggested_edit',
    teams: 'likely',
    parameters: [...sorted(suggestedEditSorts), ids('suggested edits', '5001;5002')],
  }),
];
