import { decodeValue } from '../../../request/encode.ts';
import { tokenProblem } from '../../../request/token.ts';
import { describeToken } from '../../evidence.ts';
import type { Rule } from '../../finding.ts';
import { peel } from '../../paste.ts';

export const encoded: Rule = {
  id: 'token-encoded',
  about: 'token',
  look: ({ token }) => {
    const { text } = peel(token);
    const decoded = decodeValue(text);
    if (decoded === text || !/%[\da-f]{2}/i.test(text)) return undefined;
    return {
      severity: 'warn',
      evidence: `The token has percent signs as a URL has them (${describeToken(token)}).`,
      meaning:
        'It may have been copied from a URL, where its punctuation is written as %28 and the like.',
      confidence: 'possible',
      action: 'Try the decoded token, and if it came from a URL that was sent, make a new one.',
      ...(tokenProblem(decoded) === undefined && {
        fix: () => ({ field: 'token', text: decoded }),
      }),
    };
  },
};
