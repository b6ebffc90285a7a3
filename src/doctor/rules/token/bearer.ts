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
          seen: `The word Bearer stands before the token (${describeToken(token)}).`,
          means: 'The scheme belongs to the header and is added when the request is made.',
          sure: 'certain',
          todo: 'Remove the word Bearer and the space after it.',
          ...fixToken(token),
        }
      : undefined,
};
