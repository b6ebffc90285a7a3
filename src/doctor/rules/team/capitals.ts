import { teamProblem } from '../../../request/team.ts';
import type { Rule } from '../../finding.ts';

export const capitals: Rule = {
  id: 'team-capitals',
  about: 'team',
  look: ({ team }) => {
    const typed = team.trim();
    const lower = typed.toLowerCase();
    if (typed === lower || teamProblem(lower) !== undefined) return undefined;
    return {
      severity: 'warn',
      evidence: 'The slug has capitals.',
      meaning:
        'Slugs are written in lower-case letters, so that this may be the display name of the team.',
      confidence: 'likely',
      action: 'Write the slug as in the address of your team.',
      fix: () => ({ field: 'team', text: lower }),
    };
  },
};
