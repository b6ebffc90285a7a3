import { listFaults } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const compromised: Rule = {
  id: 'compromised',
  about: 'token',
  look: (known) => {
    const fault = listFaults(known).find(({ id }) => id === 406);
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API answered error 406.',
      meaning:
        'The token was exposed, for example in an address or without HTTPS, and has been withdrawn for good.',
      confidence: 'certain',
      action: 'Make a new token and send it in the header only.',
      link: links.tokens,
    };
  },
};
