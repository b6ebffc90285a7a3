import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const keySent: Rule = {
  id: 'key-sent',
  about: 'request',
  look: (known) => {
    const fault = listRefusals(known).find(
      ({ id, message }) => id === 400 && /`?\bkey\b`?/i.test(message),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API answered error 400 about the parameter key.',
      meaning:
        'A token or another text was sent as the key of an application, which Teams does not use.',
      confidence: 'likely',
      action: 'Leave key out and send the token in the header X-API-Access-Token.',
      link: links.authentication,
    };
  },
};
