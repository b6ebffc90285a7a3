import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const noMember: Rule = {
  id: 'no-member',
  about: 'team',
  look: (known) => {
    const fault = listRefusals(known).find(({ message }) =>
      /does not have a user on the site/i.test(message),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: `The API answered error ${fault.id} and speaks of the user of the token.`,
      meaning: 'The owner of the token has no account in this team.',
      confidence: 'certain',
      action: 'Check the slug, or have the owner of the token join the team.',
      link: links.tokens,
    };
  },
};
