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
          seen: `The name of a header or a variable stands before the token (${describeToken(token)}).`,
          means: 'The whole line of an example was copied along with the token.',
          sure: 'certain',
          todo: 'Keep only what stands behind the colon or the equals sign.',
          ...fixToken(token),
        }
      : undefined,
};
