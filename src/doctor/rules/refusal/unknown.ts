import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const unknown: Rule = {
  id: 'token-unknown',
  about: 'token',
  look: (known) => {
    const fault = listRefusals(known).find(
      ({ id, message }) =>
        id === 402 && !/expired|not found|does not exist|deleted|revoked/i.test(message),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API answered error 402.',
      meaning:
        'The API does not know this token, which is incomplete, withdrawn or of another site.',
      confidence: 'likely',
      action: 'Copy it again in one piece, and if that does not help make a new one.',
      link: links.tokens,
    };
  },
};
