import { decodeValue } from '../../../request/encode.ts';
import { tokenProblem } from '../../../request/token.ts';
import { describeToken } from '../../evidence.ts';
import type { DoctorRule } from '../../finding.ts';
import { unwrapToken } from '../../pasted-token.ts';

export const encodedToken: DoctorRule = {
  id: 'token-encoded',
  about: 'token',
  check: ({ token }) => {
    const { text } = unwrapToken(token);
    const decoded = decodeValue(text);
    if (decoded === text || !/%[\da-f]{2}/i.test(text)) return undefined;
    return {
      severity: 'warn',
      evidence: `The token has percent signs, as in a URL (${describeToken(token)}).`,
      meaning:
        'It may have been copied from a URL, where punctuation is written as %28 and the like.',
      confidence: 'possible',
      action: 'Try the decoded token, and if it came from a URL that was sent, make a new one.',
      ...(tokenProblem(decoded) === undefined && {
        fix: () => ({ field: 'token', text: decoded }),
      }),
    };
  },
};
