import { describeToken } from '../../evidence.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';
import { cutMarks, peel } from '../../paste.ts';

export const truncated: Rule = {
  id: 'token-truncated',
  about: 'token',
  look: ({ token }) =>
    cutMarks.test(peel(token).text)
      ? {
          severity: 'stop',
          evidence: `The text has an ellipsis at an end, or a row of dots or stars (${describeToken(token)}).`,
          meaning: 'It is a shortened or masked view of a token, and not the token.',
          confidence: 'likely',
          action:
            'Paste the whole token, or make a new one, because a token is shown in full only once.',
          link: links.tokens,
        }
      : undefined,
};
