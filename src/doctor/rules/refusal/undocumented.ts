import { errors } from '../../../catalog/errors.ts';
import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

const documented: ReadonlySet<number> = new Set(errors.map(({ id }) => id));

export const undocumented: Rule = {
  id: 'undocumented-error',
  about: 'service',
  look: (known) => {
    const fault = listRefusals(known).find(({ id }) => !documented.has(id));
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: `The API answered error ${fault.id}.`,
      meaning: 'This error is not documented.',
      confidence: 'certain',
      action:
        'Read the message in the answer, and report the error with the time if it does not help.',
      link: links.errors,
    };
  },
};
