import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const deleted: Rule = {
  id: 'deleted',
  about: 'token',
  look: (known) => {
    const fault = listRefusals(known).find(
      ({ id, message }) =>
        (id === 402 || id === 403) && /not found|does not exist|deleted|revoked/i.test(message),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API refused the token and says that it does not exist.',
      meaning: 'The token was deleted, or a part of it was lost while copying.',
      confidence: 'likely',
      action: 'Look for it on the page of your tokens, and make a new one if it is gone.',
      link: links.tokens,
    };
  },
};
