import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const empty: Rule = {
  id: 'token-empty',
  about: 'token',
  look: ({ token }) =>
    token.trim() === ''
      ? {
          severity: 'stop',
          evidence: token === '' ? 'The token is empty.' : 'The token is nothing but blanks.',
          meaning: 'There is no token to examine.',
          confidence: 'certain',
          action: 'Paste a personal access token, which is shown once when you make it.',
          link: links.tokens,
        }
      : undefined,
};
