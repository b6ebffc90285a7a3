import { describeToken } from '../../evidence.ts';
import type { Rule } from '../../finding.ts';
import { fixToken, invisible } from '../../paste.ts';

export const hidden: Rule = {
  id: 'token-invisible',
  about: 'token',
  look: ({ token }) =>
    invisible.test(token)
      ? {
          severity: 'stop',
          evidence: `There is a character that takes no room on the screen (${describeToken(token)}).`,
          meaning: 'A web page, a chat or a document put it there, and no header can carry it.',
          confidence: 'certain',
          action: 'Take it out, or copy the token from the page where it was made.',
          ...fixToken(token),
        }
      : undefined,
};
