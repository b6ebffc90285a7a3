import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const freePlan: Rule = {
  id: 'free-plan',
  about: 'team',
  look: (known) => {
    const fault = listRefusals(known).find(
      ({ id, message }) => id === 403 && /\bplan\b/i.test(message),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      seen: 'The API answered error 403 and speaks of the plan of the team.',
      means: 'The plan of this team does not include the API, as the Free plan does not.',
      sure: 'certain',
      todo: 'Ask the administrators of the team for a plan with the API, which begins with Basic.',
      link: links.home,
    };
  },
};
