import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const expired: Rule = {
  id: 'expired',
  about: 'token',
  look: (known) => {
    const fault = listRefusals(known).find(
      ({ id, message }) => (id === 402 || id === 403) && /expired/i.test(message),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API refused the token and says that it has expired.',
      meaning: 'The end date of the token has passed.',
      confidence: 'certain',
      action: 'Make a new token, with a later end date if your team allows it.',
      link: links.tokens,
    };
  },
};
