import type { Rule } from '../../finding.ts';
import { describePage, findPage } from '../../error-page.ts';

export const foreignPage: Rule = {
  id: 'foreign-page',
  about: 'way',
  look: (known) => {
    const page = findPage(known);
    if (!page || !(page.ray === undefined && page.status !== 429)) return undefined;
    return {
      severity: 'stop',
      name: 'A page came instead of JSON',
      evidence: describePage(page),
      meaning:
        'A proxy of your network, a sign-in page or another web site answered, and not the API.',
      confidence: 'likely',
      action:
        'Open the address of the API in the browser to see who answers, and sign in to your network or correct the host.',
    };
  },
};
