import { isMissing, listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

/** These have rules of their own. */
const others =
  /expired|not found|does not exist|deleted|revoked|\bteam\b|\bplan\b|\bwrit|on the site|did not create|impersonation|\bpage above/i;

export const denied: Rule = {
  id: 'denied',
  about: 'token',
  look: (known) => {
    const fault = listRefusals(known).find(
      ({ id, message }) =>
        id === 403 && !isMissing({ id, name: '', message }) && !others.test(message),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API answered error 403 without saying why in words that are known.',
      meaning:
        'The token is known but may not do this, because it opens another team or its owner has no access.',
      confidence: 'likely',
      action:
        'Compare team and access of the token on the page of your tokens, then make one that fits.',
      link: links.tokens,
    };
  },
};
