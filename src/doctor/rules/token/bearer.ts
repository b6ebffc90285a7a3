import { describeToken } from '../../evidence.ts';
import type { Rule } from '../../finding.ts';
import { fixToken, peel } from '../../paste.ts';

export const bearer: Rule = {
  id: 'token-bearer',
  about: 'token',
  look: ({ token }) =>
    peel(token).wrappings.has('scheme')
      ? {
          severity: 'stop',
          evidence: `The word Bearer stands before the token (${describeToken(token)}).`,
          meaning: 'The scheme belongs to the header and is added when the request is made.',
          confidence: 'certain',
          action: 'Remove the word Bearer and the space after it.',
          ...fixToken(token),
        }
      : undefined,
};
