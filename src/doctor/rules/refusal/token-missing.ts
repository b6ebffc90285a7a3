import { docs } from '../../../catalog/docs.ts';
import { isTokenMissing, listRefusals } from '../../attempts.ts';
import { callsFor } from '../../doctor-case.ts';
import type { DoctorRule } from '../../finding.ts';

export const tokenMissing: DoctorRule = {
  id: 'token-missing',
  about: 'network',
  check: (known) => {
    const error = listRefusals(known).find(isTokenMissing);
    if (!error) return undefined;
    const isOwn = callsFor(known, 'own').length > 0 && known.token !== '';
    const isTried = callsFor(known, 'token').length > 0 || isOwn;
    return {
      severity: 'stop',
      evidence: `The API returned error ${error.id}, which says that no token came${isTried ? ', though one was sent' : ''}.`,
      meaning: isTried
        ? 'A proxy removes the header, or this host reads the token from another one.'
        : 'The call named the team but sent no token, or sent it in a header with another name.',
      confidence: 'likely',
      action: isTried
        ? 'Call over another network, and ask whoever runs your proxy to let X-API-Access-Token through.'
        : 'Send the token in the header X-API-Access-Token with every call.',
      link: docs.authentication,
    };
  },
};
