import { listRefusals, listWriteRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

/** These have rules of their own. */
const others = new Set([403, 409, 500, 502, 503]);

export const writeFailed: Rule = {
  id: 'write-failed',
  about: 'request',
  look: (known) => {
    const fault =
      listWriteRefusals(known).find(({ id }) => !others.has(id)) ??
      listRefusals(known).find(({ id }) => id === 407);
    if (!fault) return undefined;
    return {
      severity: 'warn',
      evidence: `The API answered error ${fault.id} to a write.`,
      meaning:
        'The access is there, but the text breaks a rule of the team, such as a tag that must be present.',
      confidence: fault.id === 407 ? 'likely' : 'possible',
      action: 'Read the message in the answer and correct the text.',
      link: links.errors,
    };
  },
};
