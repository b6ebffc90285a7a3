import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';
import { quotaOf } from '../../token-status.ts';

/** Of the requests of a day. */
const little = 0.02;
const few = 10;

export const lowQuota: Rule = {
  id: 'low-quota',
  about: 'service',
  look: (known) => {
    const { remaining, max } = quotaOf(known);
    if (remaining === undefined || remaining > Math.max(few, (max ?? 0) * little)) return undefined;
    return {
      severity: 'warn',
      evidence: `${remaining}${max === undefined ? '' : ` of ${max}`} requests are left.`,
      meaning: 'The quota of the token is nearly used up and comes back a day after its first use.',
      confidence: 'certain',
      action: 'Ask for more items with each call and for nothing twice, or wait for the next day.',
      link: links.throttle,
    };
  },
};
