import { describeToken } from '../../evidence.ts';
import type { Rule } from '../../finding.ts';
import { fixToken, lineBreaks, peel } from '../../paste.ts';

export const lineBreak: Rule = {
  id: 'token-line-break',
  about: 'token',
  look: ({ token }) => {
    if (token.trim() === '' || !lineBreaks.test(token)) return undefined;
    const isInside = lineBreaks.test(peel(token).text);
    return {
      severity: 'stop',
      evidence: `There is a line break ${isInside ? 'inside the token' : 'at an end of the token'} (${describeToken(token)}).`,
      meaning: 'No header can carry a line break.',
      confidence: 'certain',
      action: isInside
        ? 'Copy the token again, in one piece.'
        : 'Take the line break out; a file read by a script often ends in one.',
      ...fixToken(token),
    };
  },
};
