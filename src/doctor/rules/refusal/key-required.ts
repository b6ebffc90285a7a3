import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const keyRequired: Rule = {
  id: 'key-required',
  about: 'request',
  look: (known) => {
    const fault = listRefusals(known).find(({ id }) => id === 405);
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API answered error 405.',
      meaning:
        'A token came in the address, or the host is one that wants the key of an application, as the public network does.',
      confidence: 'likely',
      action:
        'Send the token in the header to api.stackoverflowteams.com, and make a new one if it was ever sent in an address.',
      link: links.authentication,
    };
  },
};
