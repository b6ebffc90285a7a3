import { describeToken } from '../../evidence.ts';
import type { DoctorRule } from '../../finding.ts';
import { spaces, fixToken, lineBreaks, unwrapToken } from '../../pasted-token.ts';

const copyAgain = 'Copy the token again, in one piece.';
const everyLineBreak = new RegExp(lineBreaks.source, 'g');
const blanksAround = new RegExp(`^${spaces.source}|${spaces.source}$`);

export const lineBreakInToken: DoctorRule = {
  id: 'token-line-break',
  about: 'token',
  check: ({ token }) => {
    if (token.trim() === '' || !lineBreaks.test(token)) return undefined;
    const isInside = lineBreaks.test(unwrapToken(token).text);
    return {
      severity: 'stop',
      evidence: `There is a line break ${whereIn(token, isInside)}.`,
      meaning: 'No header can carry a line break.',
      confidence: 'certain',
      action: isInside
        ? copyAgain
        : 'Remove the line break; a file read by a script often ends with one.',
      ...fixToken(token),
    };
  },
};

export const spaceInToken: DoctorRule = {
  id: 'token-blank',
  about: 'token',
  check: ({ token }) => {
    if (token.trim() === '') return undefined;
    const isInside = spaces.test(unwrapToken(token).text);
    if (!isInside && !blanksAround.test(token.replace(everyLineBreak, ''))) return undefined;
    return {
      severity: 'stop',
      evidence: `There is a space ${whereIn(token, isInside)}.`,
      meaning: 'A space is not part of any token and was copied too.',
      confidence: 'certain',
      action: isInside
        ? copyAgain
        : 'Remove the space, which may be one that a screen does not show.',
      ...fixToken(token),
    };
  },
};

function whereIn(token: string, isInside: boolean): string {
  return `${isInside ? 'inside the token' : 'at an end of the token'} (${describeToken(token)})`;
}
