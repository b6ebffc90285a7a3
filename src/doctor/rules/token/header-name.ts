import { describeToken } from '../../evidence.ts';
import type { Rule } from '../../finding.ts';
import { fixToken, peel } from '../../paste.ts';

export const headerName: Rule = {
  id: 'token-header-name',
  about: 'token',
  look: ({ token }) =>
    peel(token).wrappings.has('header')
      ? {
          severity: 'stop',
          evidence: `The name of a header or a variable stands before the token (${describeToken(token)}).`,
          meaning: 'The whole line of an example was copied along with the token.',
          confidence: 'certain',
          action: 'Keep only what stands behind the colon or the equals sign.',
          ...fixToken(token),
        }
      : undefined,
};
