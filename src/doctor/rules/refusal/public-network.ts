import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const publicNetwork: Rule = {
  id: 'public-network',
  about: 'request',
  look: (known) => {
    const fault = listRefusals(known).find(
      ({ id, message }) => id === 400 && /^site is required|^no site found/i.test(message),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API answered error 400 and wants a site.',
      meaning: 'The call went to the API of the public network, which knows sites and no teams.',
      confidence: 'likely',
      action: 'Send the call to api.stackoverflowteams.com, and name the team with team.',
      link: links.home,
    };
  },
};
