import { docs } from '../../../catalog/docs.ts';
import type { DoctorRule } from '../../finding.ts';
import { quotaOf } from '../../token-status.ts';

/** Of the requests of a day. */
const little = 0.02;
const few = 10;

export const lowQuota: DoctorRule = {
  id: 'low-quota',
  about: 'service',
  check: (known) => {
    const { remaining, max } = quotaOf(known);
    if (remaining === undefined || remaining > Math.max(few, (max ?? 0) * little)) return undefined;
    return {
      severity: 'warn',
      evidence: `${remaining}${max === undefined ? '' : ` of ${max}`} requests are left.`,
      meaning: 'The quota of the token is nearly used up and resets a day after its first use.',
      confidence: 'certain',
      action: 'Request more items with each call and nothing twice, or wait until the next day.',
      link: docs.throttle,
    };
  },
};
