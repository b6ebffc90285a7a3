import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';
import { fixTeam } from '../../slug.ts';

export const old: Rule = {
  id: 'team-old',
  about: 'team',
  look: ({ team }) =>
    /(?:^|[/=.]|%2F)stackoverflow\.com(?:\/|%2F)c(?:\/|%2F)/i.test(team.trim())
      ? {
          severity: 'stop',
          evidence: 'The team is given in the form stackoverflow.com/c/slug.',
          meaning:
            'It is the value of the API before 2023, on another host and with another way to sign in.',
          confidence: 'certain',
          action:
            'Give the slug alone, call api.stackoverflowteams.com, and use a personal access token in place of a key.',
          link: links.home,
          ...fixTeam(team),
        }
      : undefined,
};
