import { listFaults } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const duplicate: Rule = {
  id: 'duplicate',
  about: 'request',
  look: (known) => {
    const fault = listFaults(known).find(({ id }) => id === 409);
    if (!fault) return undefined;
    return {
      severity: 'warn',
      evidence: 'The API answered error 409.',
      meaning: 'The same write came a second time within a short while.',
      confidence: 'certain',
      action: 'Look whether the first one succeeded, and wait a minute before the next.',
      link: links.errors,
    };
  },
};
