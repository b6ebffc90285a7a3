import { describeToken } from '../../evidence.ts';
import type { Rule } from '../../finding.ts';
import { blanks, fixToken, lineBreaks, peel } from '../../paste.ts';

const blanksAround = new RegExp(`^${blanks.source}|${blanks.source}$`);
const everyLineBreak = new RegExp(lineBreaks.source, 'g');

export const blank: Rule = {
  id: 'token-blank',
  about: 'token',
  look: ({ token }) => {
    if (token.trim() === '') return undefined;
    const isInside = blanks.test(peel(token).text);
    if (!isInside && !blanksAround.test(token.replace(everyLineBreak, ''))) return undefined;
    return {
      severity: 'stop',
      evidence: `There is a blank ${isInside ? 'inside the token' : 'at an end of the token'} (${describeToken(token)}).`,
      meaning: 'A blank is not part of any token and came along while copying.',
      confidence: 'certain',
      action: isInside
        ? 'Copy the token again, in one piece.'
        : 'Take the blank out, which can be one that a screen does not show.',
      ...fixToken(token),
    };
  },
};
