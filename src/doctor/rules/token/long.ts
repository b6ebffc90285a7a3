import { describeToken } from '../../evidence.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';
import { longest } from '../../paste.ts';

export const long: Rule = {
  id: 'token-long',
  about: 'token',
  look: ({ token }) =>
    token.length > longest
      ? {
          severity: 'stop',
          evidence: `The text is longer than any header (${describeToken(token)}).`,
          meaning: 'It is a whole file or page, and not a token.',
          confidence: 'certain',
          action: 'Paste the token alone.',
          link: links.tokens,
        }
      : undefined,
};
