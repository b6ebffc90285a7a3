import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const empty: Rule = {
  id: 'team-empty',
  about: 'team',
  look: ({ team }) =>
    team.trim() === ''
      ? {
          severity: 'stop',
          evidence: 'The team slug is empty.',
          meaning: 'Every call about team data has to name the team.',
          confidence: 'certain',
          action: 'Give the slug, which is what follows /c/ in the address of your team.',
          link: links.home,
        }
      : undefined,
};
