import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const siteSent: Rule = {
  id: 'site-sent',
  about: 'request',
  look: (known) => {
    const fault = listRefusals(known).find(
      ({ id, message }) => id === 400 && /`site`/i.test(message),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API answered error 400 about the parameter site.',
      meaning: 'The client adds site to every call, as for the public network.',
      confidence: 'certain',
      action: 'Leave site out and name the team with team.',
      link: links.home,
    };
  },
};
