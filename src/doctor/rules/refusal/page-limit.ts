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
      seen: 'The API answered error 403 about the number of the page.',
      means: 'Without a token only the first 25 pages can be read.',
      sure: 'certain',
      todo: 'Send a token with the call, or ask for a page from 1 to 25.',
      parameter: 'page',
      link: links.authentication,
    };
  },
};
