import { teamProblem } from '../../../request/team.ts';
import type { Rule } from '../../finding.ts';
import { fixTeam } from '../../slug.ts';

export const name: Rule = {
  id: 'team-name',
  about: 'team',
  look: ({ team }) => {
    const typed = team.trim();
    if (typed === '' || /[/?=]|\.com\b/.test(typed)) return undefined;
    if (teamProblem(typed.toLowerCase()) === undefined) return undefined;
    return {
      severity: 'stop',
      evidence: /\s/.test(typed)
        ? 'The slug has a blank.'
        : 'The slug has a character that is no letter, digit or hyphen, or is too long.',
      meaning: 'It is no slug, but perhaps the display name of the team.',
      confidence: 'likely',
      action: 'Open the team in the browser and copy what follows /c/ in its address.',
      ...fixTeam(typed),
    };
  },
};
