import { decodeValue } from '../../../request/encode.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';
import { peel } from '../../paste.ts';

export const secret: Rule = {
  id: 'team-secret',
  about: 'team',
  look: ({ team, token }) => {
    const secret = peel(token).text;
    if (secret.length < 8 || ![team, decodeValue(team)].some((text) => text.includes(secret)))
      return undefined;
    return {
      severity: 'stop',
      evidence: 'The field of the team holds the token.',
      meaning: 'The slug is sent in the address, and a token that is sent there is withdrawn.',
      confidence: 'certain',
      action:
        'Put the slug in its place, and make a new token if this one was ever sent in an address.',
      link: links.tokens,
    };
  },
};
