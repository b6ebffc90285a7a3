import { describeToken } from '../../evidence.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';
import { blanks, cutMarks, invisible, lineBreaks, peel, smartQuotes } from '../../paste.ts';

const outside = /\P{ASCII}/u;
/** What other rules name. */
const named = [blanks, cutMarks, invisible, lineBreaks, smartQuotes].map(
  ({ source }) => new RegExp(source, 'gu'),
);

export const nonAscii: Rule = {
  id: 'token-non-ascii',
  about: 'token',
  look: ({ token }) =>
    outside.test(named.reduce((text, pattern) => text.replace(pattern, ''), peel(token).text))
      ? {
          severity: 'stop',
          evidence: `There is a character outside ASCII (${describeToken(token)}).`,
          meaning:
            'No header can carry it, so that it is not part of the token and may only look like a letter.',
          confidence: 'certain',
          action: 'Copy the token again from the page where it was made.',
          link: links.tokens,
        }
      : undefined,
};
