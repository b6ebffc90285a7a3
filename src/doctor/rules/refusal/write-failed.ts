import { docs } from '../../../catalog/docs.ts';
import { listRefusals, listWriteRefusals } from '../../attempts.ts';
import type { DoctorRule } from '../../finding.ts';

/** Errors that have rules of their own. */
const others = new Set([403, 409, 500, 502, 503]);

export const rejectedWrite: DoctorRule = {
  id: 'write-failed',
  about: 'request',
  check: (known) => {
    const error =
      listWriteRefusals(known).find(({ id }) => !others.has(id)) ??
      listRefusals(known).find(({ id }) => id === 407);
    if (!error) return undefined;
    return {
      severity: 'warn',
      evidence: `The API returned error ${error.id} for a write.`,
      meaning:
        'The token has access, but the text breaks a rule of the team, such as a required tag.',
      confidence: error.id === 407 ? 'likely' : 'possible',
      action: 'Read the message in the response and correct the text.',
      link: docs.errors,
    };
  },
};
