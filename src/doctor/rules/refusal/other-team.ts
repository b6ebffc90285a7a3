import { isMissing, listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const otherTeam: Rule = {
  id: 'other-team',
  about: 'team',
  look: (known) => {
    const fault = listRefusals(known).find(
      ({ id, message }) =>
        id === 403 &&
        /\bteam\b/i.test(message) &&
        !/\bplan\b|\bwrit/i.test(message) &&
        !isMissing({ id, name: '', message }),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API answered error 403 and speaks of the team.',
      meaning:
        'The token is good, but opens another team than this one, because each token opens exactly one.',
      confidence: 'likely',
      action: 'Check the slug, or make a token for this team.',
      link: links.tokens,
    };
  },
};
