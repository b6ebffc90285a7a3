import { isMissing, listRefusals } from '../../attempts.ts';
import { callsFor } from '../../case.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const missing: Rule = {
  id: 'token-missing',
  about: 'way',
  look: (known) => {
    const fault = listRefusals(known).find(isMissing);
    if (!fault) return undefined;
    const isOwn = callsFor(known, 'own').length > 0 && known.token !== '';
    const isTried = callsFor(known, 'token').length > 0 || isOwn;
    return {
      severity: 'stop',
      evidence: `The API answered error ${fault.id}, that no token came${isTried ? ', though one was sent' : ''}.`,
      meaning: isTried
        ? 'A proxy takes the header away, or this host reads the token from another one.'
        : 'The call named the team but sent no token, or sent it in a header of another name.',
      confidence: 'likely',
      action: isTried
        ? 'Call over another network, and ask who runs your proxy to let X-API-Access-Token pass.'
        : 'Send the token in the header X-API-Access-Token with every call.',
      link: links.authentication,
    };
  },
};
