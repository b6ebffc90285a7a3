import type { Rule } from '../../finding.ts';
import { describePage, findPage } from '../../error-page.ts';

export const edgeThrottled: Rule = {
  id: 'edge-throttled',
  about: 'way',
  look: (known) => {
    const page = findPage(known);
    if (!page || !(page.status === 429)) return undefined;
    return {
      severity: 'stop',
      name: 'A page came instead of JSON',
      evidence: describePage(page),
      meaning: 'The edge in front of the API shuts out clients that ask too often.',
      confidence: 'certain',
      action:
        'Wait for five minutes, then send fewer than 30 requests a second with a User-Agent that names your program.',
    };
  },
};
