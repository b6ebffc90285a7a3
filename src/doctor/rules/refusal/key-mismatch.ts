import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const keyMismatch: Rule = {
  id: 'key-mismatch',
  about: 'request',
  look: (known) => {
    const fault = listRefusals(known).find(
      ({ id, message }) => id === 403 && /application did not create token/i.test(message),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API answered error 403 about the key of an application.',
      meaning: 'The key belongs to another application than the one that the token was made for.',
      confidence: 'certain',
      action: 'Leave key out, because Teams needs none, and send the token in its header alone.',
      link: links.authentication,
    };
  },
};
