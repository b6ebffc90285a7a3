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
      evidence: 'The API answered error 403 and speaks of the plan of the team.',
      meaning: 'The plan of this team does not include the API, as the Free plan does not.',
      confidence: 'certain',
      action:
        'Ask the administrators of the team for a plan with the API, which begins with Basic.',
      link: links.home,
    };
  },
};
