import type { Rule } from '../../finding.ts';
import { fixTeam } from '../../slug.ts';

export const address: Rule = {
  id: 'team-address',
  about: 'team',
  look: ({ team }) =>
    /[/?=]|:\/\/|\.com\b/.test(team) && !/stackoverflow\.com(?:\/|%2F)c/i.test(team)
      ? {
          severity: 'stop',
          evidence: 'The team is given as an address or a part of one.',
          meaning: 'Only the slug names the team, and it is what follows /c/ in the address.',
          confidence: 'certain',
          action: 'Give the slug alone.',
          ...fixTeam(team),
        }
      : undefined,
};
