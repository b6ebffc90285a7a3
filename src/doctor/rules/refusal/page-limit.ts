import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const pageLimit: Rule = {
  id: 'page-limit',
  about: 'request',
  look: (known) => {
    const fault = listRefusals(known).find(
      ({ id, message }) => id === 403 && /\bpage above \d/i.test(message),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API answered error 403 about the number of the page.',
      meaning: 'Without a token only the first 25 pages can be read.',
      confidence: 'certain',
      action: 'Send a token with the call, or ask for a page from 1 to 25.',
      parameter: 'page',
      link: links.authentication,
    };
  },
};
