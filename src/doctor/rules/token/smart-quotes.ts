import { describeToken } from '../../evidence.ts';
import type { Rule } from '../../finding.ts';
import { fixToken, smartQuotes } from '../../paste.ts';

export const curlyQuotes: Rule = {
  id: 'token-smart-quotes',
  about: 'token',
  look: ({ token }) =>
    smartQuotes.test(token)
      ? {
          severity: 'stop',
          evidence: `The text has a curly quote (${describeToken(token)}).`,
          meaning:
            'A word processor, a chat or a web page has changed the quotes, and no header can carry them.',
          confidence: 'certain',
          action: 'Take the curly quotes out, or copy the token from the page where it was made.',
          ...fixToken(token),
        }
      : undefined,
};
