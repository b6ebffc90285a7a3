import type { Rule } from '../../finding.ts';
import { describePage, findPage } from '../../error-page.ts';

export const edgeBlocked: Rule = {
  id: 'edge-blocked',
  about: 'way',
  look: (known) => {
    const page = findPage(known);
    if (!page || !(page.ray !== undefined && page.status < 500 && page.status !== 429))
      return undefined;
    return {
      severity: 'stop',
      name: 'A page came instead of JSON',
      evidence: describePage(page),
      meaning:
        'The edge took this client for a robot or its network for a forbidden one, before the API saw the token.',
      confidence: 'likely',
      action:
        'Send a User-Agent that names your program, try from another network, and report the Ray ID to support.',
    };
  },
};
