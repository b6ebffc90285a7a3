import { listFaults } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const internalError: Rule = {
  id: 'internal-error',
  about: 'service',
  look: (known) => {
    const fault = listFaults(known).find(({ id }) => id === 500);
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API answered error 500.',
      meaning:
        'Something broke on the side of the API, or it stumbled over the address of the team.',
      confidence: 'likely',
      action: 'Check the slug, try once more in a minute, then report it with the time.',
      link: links.errors,
    };
  },
};
