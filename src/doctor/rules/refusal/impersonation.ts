import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const impersonation: Rule = {
  id: 'impersonation',
  about: 'request',
  look: (known) => {
    const fault = listRefusals(known).find(
      ({ id, message }) =>
        (id === 403 && /\bimpersonation\b/i.test(message)) ||
        (id === 400 && message === 'access_tokens'),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: `The API answered error ${fault.id} about acting for somebody else.`,
      meaning: 'Only service accounts of an Enterprise site may act for others, where that is on.',
      confidence: 'certain',
      action: 'Call as the owner of the token, or ask the administrators of the site.',
      link: links.authentication,
    };
  },
};
