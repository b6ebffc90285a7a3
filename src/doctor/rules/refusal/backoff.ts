import { listFaults } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const backoff: Rule = {
  id: 'backoff-ignored',
  about: 'service',
  look: (known) => {
    const fault = listFaults(known).find(
      ({ id, message }) => id === 502 && /backoff/i.test(message),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API answered error 502 and speaks of its backoff.',
      meaning: 'The method was called again before the pause had passed that an answer asked for.',
      confidence: 'certain',
      action:
        'Wait as many seconds as the field backoff of an answer says, and one more, before you call the same method.',
      link: links.throttle,
    };
  },
};
