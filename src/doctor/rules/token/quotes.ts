import { describeToken } from '../../evidence.ts';
import type { Rule } from '../../finding.ts';
import { fixToken, peel } from '../../paste.ts';

export const quotes: Rule = {
  id: 'token-quotes',
  about: 'token',
  look: ({ token }) =>
    peel(token).wrappings.has('quotes')
      ? {
          severity: 'stop',
          evidence: `The token is in quotes (${describeToken(token)}).`,
          meaning: 'The quotes of a script or a file were copied along, and would be sent.',
          confidence: 'likely',
          action: 'Take the quotes off at both ends.',
          ...fixToken(token),
        }
      : undefined,
};
