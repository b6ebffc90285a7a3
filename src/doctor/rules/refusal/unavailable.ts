import { listFaults } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const unavailable: Rule = {
  id: 'unavailable',
  about: 'service',
  look: (known) => {
    const fault = listFaults(known).find(({ id }) => id === 503);
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API answered error 503.',
      meaning: 'The API or a part of it is down, which says nothing of the token.',
      confidence: 'certain',
      action: 'Try again in some minutes, and not in a loop.',
      link: links.errors,
    };
  },
};
