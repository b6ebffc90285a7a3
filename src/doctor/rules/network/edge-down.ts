import type { Rule } from '../../finding.ts';
import { describePage, findPage } from '../../error-page.ts';

export const edgeDown: Rule = {
  id: 'edge-down',
  about: 'way',
  look: (known) => {
    const page = findPage(known);
    if (!page || !(page.ray !== undefined && page.status >= 500)) return undefined;
    return {
      severity: 'stop',
      name: 'A page came instead of JSON',
      evidence: describePage(page),
      meaning: 'The edge could not reach the API, which is down or under maintenance.',
      confidence: 'likely',
      action: 'Try again in some minutes, and if it stays so report the Ray ID to support.',
    };
  },
};
