import type { Rule } from '../../finding.ts';
import { fixTeam } from '../../slug.ts';

export const address: Rule = {
  id: 'team-address',
  about: 'team',
  look: ({ team }) =>
    /[/?=]|:\/\/|\.com\b/.test(team) && !/stackoverflow\.com(?:\/|%2F)c/i.test(team)
      ? {
          severity: 'stop',
          seen: 'The team is given as an address or a part of one.',
          means: 'Only the slug names the team, and it is what follows /c/ in the address.',
          sure: 'certain',
          todo: 'Give the slug alone.',
          ...fixTeam(team),
        }
      : undefined,
};
